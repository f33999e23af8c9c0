package org.seedbed.store.data;

/** One component of an index: a path and its direction. */
public record IndexField(String path, boolean descending) {}
