/** What every request and answer has in common. */
@NullMarked
package org.seedbed.platform.web;

import org.jspecify.annotations.NullMarked;
