/** The API as programs read it. */
@NullMarked
package org.seedbed.platform.contract;

import org.jspecify.annotations.NullMarked;
