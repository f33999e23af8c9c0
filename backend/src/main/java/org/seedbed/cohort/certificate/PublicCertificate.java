package org.seedbed.cohort.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.RegionCode;

/** What a stranger with the code learns: enough to compare with the paper in their hand, and no full name. */
public record PublicCertificate(
        String code,
        String holderMasked,
        String course,
        int hours,
        String cohort,
        RegionCode region,
        LocalDate completedOn,
        LocalDate issuedOn,
        CertificateStatus status,
        @Nullable LocalDate revokedOn) {

    static PublicCertificate of(Certificate certificate) {
        return new PublicCertificate(
                certificate.code().printed(),
                masked(certificate.holder()),
                certificate.course(),
                certificate.hours(),
                certificate.cohortName(),
                certificate.region(),
                certificate.completedOn(),
                certificate.issuedOn(),
                certificate.status(),
                certificate.revokedOn());
    }

    public boolean isValid() {
        return status == CertificateStatus.VALID;
    }

    /** 张* , 王*明 and 欧**修 in Chinese; the first letter of each word elsewhere: A*** K***. */
    static String masked(String name) {
        var plain = name.strip();
        if (plain.codePoints().anyMatch(Character::isIdeographic)) {
            var letters = plain.codePoints().mapToObj(Character::toString).toList();
            int hidden = letters.size() > 2 ? letters.size() - 2 : letters.size() - 1;
            return letters.get(0) + "*".repeat(hidden) + (letters.size() > 2 ? letters.get(letters.size() - 1) : "");
        }
        return Arrays.stream(plain.split("\\s+"))
                .map(word -> word.isEmpty() ? "*" : Character.toString(word.codePointAt(0)) + "***")
                .collect(Collectors.joining(" "));
    }
}
