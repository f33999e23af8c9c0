package org.seedbed.payment.test;

import java.time.Clock;
import org.seedbed.payment.ProviderSession;
import org.seedbed.payment.test.TestSession.Choice;
import org.springframework.stereotype.Service;

/** Pays in a session of test payments as somebody on its page would, where nobody sits at the screen. */
@Service
public class TestBuyer {
    private final TestSessions sessions;
    private final Clock clock;

    TestBuyer(TestSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void pay(ProviderSession session) {
        sessions.choose(session.id(), Choice.PAY, clock.instant());
    }
}
