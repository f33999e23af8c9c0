package org.seedbed.cohort.certificate;

import org.springframework.data.mongodb.core.MongoOperations;

/** The certificate register of a store, for tests of the module around it. */
public final class TestRegister {
    private TestRegister() {}

    public static CertificateRegister of(MongoOperations mongo) {
        return new CertificateRegister(new Certificates(mongo));
    }

    public static CertificateCheck check(MongoOperations mongo) {
        return new CertificateCheck(new Certificates(mongo));
    }
}
