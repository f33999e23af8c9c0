/** What is taught: courses and their lessons. */
@NullMarked
@ApplicationModule(
        displayName = "Course",
        allowedDependencies = {"shared", "exchange", "account"})
package org.seedbed.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
