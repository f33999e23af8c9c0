/** Scripts of random commands, made from a seed. */
@NullMarked
package org.seedbed.store.difference.script;

import org.jspecify.annotations.NullMarked;
