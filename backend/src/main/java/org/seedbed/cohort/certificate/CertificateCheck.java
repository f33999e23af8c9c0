package org.seedbed.cohort.certificate;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers whether a certificate is genuine, to anyone who has its code. */
@Service
public class CertificateCheck {
    private final Certificates certificates;

    CertificateCheck(Certificates certificates) {
        this.certificates = certificates;
    }

    public Optional<PublicCertificate> find(String code) {
        return CertificateCode.parse(code).flatMap(certificates::find).map(PublicCertificate::of);
    }
}
