/** Kills a store under load, over and over, and compares what it then holds with what it had acknowledged. */
@NullMarked
package org.seedbed.store.crash;

import org.jspecify.annotations.NullMarked;
