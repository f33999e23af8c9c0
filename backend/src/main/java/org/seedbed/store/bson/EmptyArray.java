package org.seedbed.store.bson;

/** What an empty array is in keys: less than null, as in MongoDB. */
public enum EmptyArray {
    KEY
}
