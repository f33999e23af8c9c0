/** Aggregation pipelines: the stages that are ours, and the library's for the rest. */
@NullMarked
package org.seedbed.store.aggregate;

import org.jspecify.annotations.NullMarked;
