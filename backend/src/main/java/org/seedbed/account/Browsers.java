package org.seedbed.account;

import org.seedbed.shared.AccountId;

/** The browsers on which people are signed in, or known from earlier; the platform keeps them. */
public interface Browsers {
    /** Signs this person out everywhere and makes all their browsers strangers. */
    void forget(AccountId account);
}
