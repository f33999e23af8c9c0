package org.seedbed.platform.audit;

import java.time.Instant;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request that was refused.
 *
 * @param id grows with time
 * @param who nobody if the request was refused before that was known
 * @param address shortened, so that it tells networks apart and not people
 * @param route the pattern of the access policy, never the address that was asked for
 * @param problem the code of the answer's problem
 * @param times how many refusals this stands for; more than one once somebody has too many within a minute
 */
@Document("securityEvents")
record SecurityEvent(
        @Id ObjectId id,
        Instant when,
        @Nullable AccountId who,
        String address,
        String method,
        String route,
        int status,
        @Nullable String problem,
        int times) {
    static final String SEVERAL = "several";

    /** Stands for refusals of one minute that are not kept one by one. */
    static SecurityEvent summary(Instant when, String address, int times) {
        return new SecurityEvent(new ObjectId(), when, null, address, SEVERAL, SEVERAL, 0, "too-many-refusals", times);
    }
}
