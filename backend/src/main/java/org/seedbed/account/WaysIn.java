package org.seedbed.account;

import org.seedbed.shared.AccountId;
import org.springframework.stereotype.Service;

/** Everything that is open for a person besides their password: codes in links and on paper, sessions, known browsers. */
@Service
class WaysIn {
    private final OneTimeSecrets secrets;
    private final Browsers browsers;

    WaysIn(OneTimeSecrets secrets, Browsers browsers) {
        this.secrets = secrets;
        this.browsers = browsers;
    }

    /** Ends the codes first, so that none begins a session after all are ended. */
    void close(AccountId account) {
        secrets.end(account);
        browsers.forget(account);
    }
}
