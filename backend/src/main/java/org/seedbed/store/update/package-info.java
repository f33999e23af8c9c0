/**
 * What updates make of documents: MongoDB's update operators and replacements as pure functions.
 *
 * <p>An update is read once, into a tree by the segments of its paths whose leaves are {@link Operator}s, and is then applied to
 * many documents. What it changes it copies, along the changed paths only; all else the result shares with the document before
 * and with the update, so none of the three may be changed afterwards.
 */
@NullMarked
package org.seedbed.store.update;

import org.jspecify.annotations.NullMarked;
