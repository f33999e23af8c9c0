package org.seedbed.cohort.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where the cohort module enters certificates and strikes them out; repeating either changes nothing. */
@Service
public class CertificateRegister {
    private final Certificates certificates;

    CertificateRegister(Certificates certificates) {
        this.certificates = certificates;
    }

    public void issueAll(List<Certificate> issued) {
        certificates.addMissing(issued);
    }

    public void revoke(CertificateCode code, LocalDate on, String why) {
        certificates.revoke(code, on, why);
    }

    public Optional<Certificate> find(CertificateCode code) {
        return certificates.find(code);
    }
}
