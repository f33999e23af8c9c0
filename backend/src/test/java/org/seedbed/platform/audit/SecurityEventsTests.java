package org.seedbed.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.spy;

import java.time.Clock;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.TestStore;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class SecurityEventsTests {
    /** The store's own: it leaves out what expired by it. */
    private final Clock clock = Clock.systemUTC();

    private final MongoTemplate mongo;
    private final SecurityEvents events;

    SecurityEventsTests(MongoTemplate mongo) {
        this.mongo = spy(mongo);
        this.events = new SecurityEvents(this.mongo, clock, new SecurityEventLimits(100, 5));
    }

    @AfterEach
    void stop() {
        events.destroy();
    }

    @Test
    void keepsTheNewestOnly() {
        for (int i = 0; i < 8; i++) {
            events.add(event("192.0.2.0", 401));
        }
        events.add(event("198.51.100.0", 403));
        events.write();

        events.catchUp();

        assertThat(events.find(null, null, null, 100))
                .hasSize(5)
                .first()
                .extracting(SecurityEvent::status)
                .isEqualTo(403);
    }

    @Test
    void failsNoRequestWhenTheStoreTakesNoWrites() {
        willThrow(new DataAccessResourceFailureException("full"))
                .given(mongo)
                .insert(anyCollection(), any(Class.class));
        events.add(event("192.0.2.0", 401));

        assertThatCode(events::write).doesNotThrowAnyException();
    }

    private SecurityEvent event(String address, int status) {
        return new SecurityEvent(new ObjectId(), clock.instant(), null, address, "GET", "/api/people", status, null, 1);
    }
}
