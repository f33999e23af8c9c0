/** Pages of shops that have been made already: kept ready to be sent for as long as they show what is stored. */
@NullMarked
package org.seedbed.platform.pages;

import org.jspecify.annotations.NullMarked;
