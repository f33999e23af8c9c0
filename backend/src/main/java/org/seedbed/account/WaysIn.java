package org.seedbed.account;

import org.seedbed.shared.AccountId;
import org.springframework.stereotype.Service;

/** Everything that is open for a person besides their password: sessions on devices, codes on paper. */
@Service
class WaysIn {
    private final OpenSessions sessions;
    private final SignInCodes codes;

    WaysIn(OpenSessions sessions, SignInCodes codes) {
        this.sessions = sessions;
        this.codes = codes;
    }

    void close(AccountId account) {
        codes.revoke(account);
        sessions.endAll(account);
    }
}
