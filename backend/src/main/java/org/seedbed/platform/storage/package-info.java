/** Where documents are kept and how our types become documents. */
@NullMarked
package org.seedbed.platform.storage;

import org.jspecify.annotations.NullMarked;
