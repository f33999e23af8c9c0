/** Every query the application issues, and what the store reads to answer it. */
@NullMarked
package org.seedbed.queries;

import org.jspecify.annotations.NullMarked;
