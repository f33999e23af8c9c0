/** Who may call what, and how a browser proves who it is. */
@NullMarked
package org.seedbed.platform.security;

import org.jspecify.annotations.NullMarked;
