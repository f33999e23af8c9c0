/** Training cohorts: who takes part, when they meet, who attended, who finished. */
@NullMarked
@ApplicationModule(
        displayName = "Cohort",
        allowedDependencies = {"shared", "exchange", "account", "course"})
package org.seedbed.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
