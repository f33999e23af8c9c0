/** The embedded store asked the same as another server that speaks MongoDB's protocol, so that their answers can be held side by side. */
@NullMarked
package org.seedbed.store.difference;

import org.jspecify.annotations.NullMarked;
