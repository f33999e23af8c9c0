/** MongoDB's wire protocol on a loopback port: who may speak, what was said, and what is answered. */
@NullMarked
package org.seedbed.store.wire;

import org.jspecify.annotations.NullMarked;
