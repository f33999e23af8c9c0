package org.seedbed.cohort.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What was true on the day of issue, whatever becomes of the course, the cohort or the account; only revoking changes it. */
@Document("certificates")
public record Certificate(
        @Id CertificateCode code,
        String holder,
        AccountId account,
        CohortId cohort,
        String cohortName,
        String course,
        int hours,
        RegionCode region,
        LocalDate completedOn,
        LocalDate issuedOn,
        CertificateStatus status,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedWhy) {}
