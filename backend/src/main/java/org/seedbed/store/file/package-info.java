/** The engine under the store: one SQLite file, one writer that commits for many, readers on snapshots of their own. */
@NullMarked
package org.seedbed.store.file;

import org.jspecify.annotations.NullMarked;
