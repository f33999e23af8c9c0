/** What people wait for, measured against a running server: {@code ./seedbed bench sign-in}. */
@NullMarked
package org.seedbed.platform.bench;

import org.jspecify.annotations.NullMarked;
