/**
 * A store's contents on their way: copies of its file that can be taken while it is in use, and all collections as MongoDB
 * Extended JSON.
 */
@NullMarked
package org.seedbed.store.transfer;

import org.jspecify.annotations.NullMarked;
