/** Documents as bytes: BSON, and keys whose byte order is MongoDB's order of values. */
@NullMarked
package org.seedbed.store.bson;

import org.jspecify.annotations.NullMarked;
