/** Links training to sales: the funnel from seat to till, and how sales of people who completed compare with the others'. */
@NullMarked
@ApplicationModule(
        displayName = "Impact",
        allowedDependencies = {"shared", "exchange", "account", "cohort", "incubation", "shop", "sales", "stats"})
package org.seedbed.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
