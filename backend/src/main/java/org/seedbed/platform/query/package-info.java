/** What an address may say after its question mark. */
@NullMarked
package org.seedbed.platform.query;

import org.jspecify.annotations.NullMarked;
