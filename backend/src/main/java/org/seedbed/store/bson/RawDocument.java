package org.seedbed.store.bson;

/** A document as its BSON bytes, for values that are passed on unread. */
public record RawDocument(byte[] bytes) {}
