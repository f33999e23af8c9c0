/** MongoDB's commands: what each is asked and what it answers. */
@NullMarked
package org.seedbed.store.command;

import org.jspecify.annotations.NullMarked;
