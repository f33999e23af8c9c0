/** Pictures: taken in from anybody, made anew, and shown to everybody at the width that is asked for. */
@NullMarked
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"shared"})
package org.seedbed.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
