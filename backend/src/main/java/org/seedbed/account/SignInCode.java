package org.seedbed.account;

import org.seedbed.shared.Crockford;

/** What is on a person's card: a secret for the link, and a shorter one to type. Either signs them in, and then both are used. */
public record SignInCode(String link, String typed) {
    private static final int TYPED_LENGTH = 16;

    /** In four groups of four characters, with dashes between. */
    public String printed() {
        return Crockford.grouped(typed);
    }

    static boolean isTyped(String folded) {
        return Crockford.isWellFormed(folded, TYPED_LENGTH);
    }
}
