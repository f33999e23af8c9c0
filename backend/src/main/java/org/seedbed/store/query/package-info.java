/** How the documents a filter means are found: planning with indexes, and reading in order. */
@NullMarked
package org.seedbed.store.query;

import org.jspecify.annotations.NullMarked;
