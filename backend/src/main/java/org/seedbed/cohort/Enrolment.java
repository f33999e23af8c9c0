package org.seedbed.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.course.LessonId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.CohortId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person did in one cohort: it follows from the seat they took and never disappears. Every change is one
 * conditional update, see {@link Enrolments}.
 */
@Document("enrolments")
record Enrolment(
        @Id EnrolmentId id,
        CohortId cohort,
        AccountId account,
        EnrolmentState state,
        Instant since,
        Instant stateAt,
        @Nullable String group,
        @Nullable Integer score,
        Map<String, Instant> lessonsRead,
        @Nullable Completion completion,
        @Nullable CertificateCode certificate,
        List<Revocation> revocations,
        @Nullable Boolean certificatesDue,
        List<Change> changes) {
    Enrolment {
        lessonsRead = lessonsRead == null ? Map.of() : Map.copyOf(lessonsRead);
        revocations = revocations == null ? List.of() : List.copyOf(revocations);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    static Enrolment begun(CohortId cohort, AccountId account, Instant at) {
        return new Enrolment(
                EnrolmentId.of(cohort, account),
                cohort,
                account,
                EnrolmentState.ACTIVE,
                at,
                at,
                null,
                null,
                Map.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    boolean isActive() {
        return state == EnrolmentState.ACTIVE;
    }

    boolean hasRead(LessonId lesson) {
        return lessonsRead.containsKey(lesson.value());
    }

    /** That a completion was taken back, and with it the certificate. */
    record Revocation(CertificateCode certificate, Instant at, AccountId by, String why) {}
}
