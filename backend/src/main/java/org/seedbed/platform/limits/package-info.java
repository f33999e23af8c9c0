/** How often somebody may guess: at passwords, one-time codes and certificates. */
@NullMarked
package org.seedbed.platform.limits;

import org.jspecify.annotations.NullMarked;
