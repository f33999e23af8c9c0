/** How fast hosted shops are, measured against a running server: {@code ./seedbed bench shop}. */
@NullMarked
package org.seedbed.platform.bench.shop;

import org.jspecify.annotations.NullMarked;
