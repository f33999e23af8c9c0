/** Who of a cohort was selected for the incubated team, when and why. */
@NullMarked
@ApplicationModule(
        displayName = "Incubation",
        allowedDependencies = {"shared", "exchange", "account", "cohort", "shop", "sales"})
package org.seedbed.incubation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
