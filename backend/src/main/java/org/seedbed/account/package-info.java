/** People: who is known to the programme, who may sign in, and what they may do. */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "exchange"})
package org.seedbed.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
