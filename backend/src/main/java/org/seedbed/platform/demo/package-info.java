/** Loads the demo programme through the use cases that people use. */
@NullMarked
package org.seedbed.platform.demo;

import org.jspecify.annotations.NullMarked;
