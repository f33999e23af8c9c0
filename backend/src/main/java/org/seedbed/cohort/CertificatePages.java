package org.seedbed.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.Refs.CohortRef;
import org.seedbed.cohort.Refs.CohortRegion;
import org.seedbed.cohort.certificate.Certificate;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.cohort.certificate.CertificateRegister;
import org.seedbed.cohort.certificate.CertificateStatus;
import org.springframework.stereotype.Component;

/** Shows certificates to those who issue and those who hold them. */
@Component
class CertificatePages {
    private final CertificateRegister register;

    CertificatePages(CertificateRegister register) {
        this.register = register;
    }

    Optional<CertificateView> find(CertificateCode code) {
        return register.find(code).map(CertificateView::of);
    }

    /** The verify address is a path on this server. */
    record CertificateView(
            String code,
            String holder,
            String course,
            int hours,
            CohortRef cohort,
            CohortRegion region,
            LocalDate completedOn,
            LocalDate issuedOn,
            CertificateStatus status,
            @Nullable LocalDate revokedOn,
            String verifyUrl) {
        static CertificateView of(Certificate certificate) {
            var code = certificate.code().printed();
            return new CertificateView(
                    code,
                    certificate.holder(),
                    certificate.course(),
                    certificate.hours(),
                    new CohortRef(certificate.cohort(), certificate.cohortName()),
                    CohortRegion.of(certificate.region()),
                    certificate.completedOn(),
                    certificate.issuedOn(),
                    certificate.status(),
                    certificate.revokedOn(),
                    "/verify/" + code);
        }
    }
}
