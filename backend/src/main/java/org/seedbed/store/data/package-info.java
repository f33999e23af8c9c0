/** Collections, their indexes and their documents in the file; the catalogue says which there are. */
@NullMarked
package org.seedbed.store.data;

import org.jspecify.annotations.NullMarked;
