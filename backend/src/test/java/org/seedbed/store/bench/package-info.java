/** What the embedded store takes for the work of a shop, against a ping in the same run and the library it came from. */
@NullMarked
package org.seedbed.store.bench;

import org.jspecify.annotations.NullMarked;
