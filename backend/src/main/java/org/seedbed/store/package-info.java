/** The embedded document store: a folder in, a connection string out. */
@NullMarked
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {})
package org.seedbed.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
