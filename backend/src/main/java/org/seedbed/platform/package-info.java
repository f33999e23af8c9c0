/** How it runs: web, security, storage, followers, the demo programme. It wires all modules and no module imports it. */
@NullMarked
@ApplicationModule(displayName = "Platform")
package org.seedbed.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
