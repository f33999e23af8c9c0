/** Which documents a query means: MongoDB's query operators over documents, with MongoDB's comparison of values. */
@NullMarked
package org.seedbed.store.filter;

import org.jspecify.annotations.NullMarked;
