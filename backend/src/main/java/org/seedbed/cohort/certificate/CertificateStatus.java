package org.seedbed.cohort.certificate;

/** Whether a certificate still holds. */
public enum CertificateStatus {
    VALID,
    REVOKED
}
