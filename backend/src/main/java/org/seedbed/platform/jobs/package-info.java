/** Runs the followers. */
@NullMarked
package org.seedbed.platform.jobs;

import org.jspecify.annotations.NullMarked;
