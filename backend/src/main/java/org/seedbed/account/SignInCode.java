package org.seedbed.account;

import java.util.List;
import org.seedbed.shared.Crockford;
import org.seedbed.shared.Tokens;

/** What is on a person's card: a secret for the link, and a shorter one to type. Either signs them in, and then both are used. */
public record SignInCode(String link, String typed) {
    private static final int TYPED_LENGTH = 16;

    static SignInCode of(Tokens tokens) {
        return new SignInCode(tokens.secret(), Crockford.folded(tokens.id()));
    }

    /** In four groups of four characters, with dashes between. */
    public String printed() {
        return Crockford.grouped(typed);
    }

    List<String> forms() {
        return List.of(link, typed);
    }

    /** The form that somebody means who brings this: what is typed has many writings, a link has one. */
    static String form(String brought) {
        var folded = Crockford.folded(brought);
        return Crockford.isWellFormed(folded, TYPED_LENGTH) ? folded : brought.strip();
    }
}
