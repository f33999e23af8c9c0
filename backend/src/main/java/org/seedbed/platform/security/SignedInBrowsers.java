package org.seedbed.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.seedbed.account.Browsers;
import org.seedbed.shared.AccountId;
import org.springframework.stereotype.Component;

/** All that browsers hold of a person: a session, and that they are known. */
@Component
class SignedInBrowsers implements Browsers {
    private final SignInSessions sessions;
    private final KnownDevices devices;

    SignedInBrowsers(SignInSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    public void forget(AccountId account) {
        devices.forget(account);
        sessions.endAll(account);
    }

    /** Signs this person out and makes them a stranger in all browsers but the one that asks. */
    void forgetOthers(AccountId account, HttpServletRequest request) {
        devices.forgetOthers(account, DeviceCookie.read(request).orElse(""));
        sessions.endOthers(account, SessionCookie.read(request).orElse(""));
    }
}
