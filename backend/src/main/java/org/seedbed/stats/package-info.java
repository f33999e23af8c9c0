/** Statistics as pure functions: typed results that carry their uncertainty, and the counts below which none are shown. */
@NullMarked
@ApplicationModule(
        displayName = "Stats",
        allowedDependencies = {})
package org.seedbed.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
