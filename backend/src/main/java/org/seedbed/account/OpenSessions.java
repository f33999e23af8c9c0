package org.seedbed.account;

import org.seedbed.shared.AccountId;

/** The sessions in which people are signed in; the platform keeps them. */
public interface OpenSessions {
    void endAll(AccountId account);
}
