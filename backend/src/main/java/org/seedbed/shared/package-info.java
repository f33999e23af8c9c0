/** Value types every module may use, and the small contracts every module speaks. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.seedbed.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
