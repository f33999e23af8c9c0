package org.seedbed.marketplace;

/** How far a file has come on its way to sales. */
enum ImportStatus {
    READING,
    PREVIEW,
    COMMITTING,
    COMMITTED,
    FAILED
}
