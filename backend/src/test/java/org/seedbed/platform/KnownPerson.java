package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.seedbed.As;
import org.seedbed.account.NewPerson;
import org.seedbed.account.People;
import org.seedbed.account.SignIn;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.Tokens;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody with a login name of their own and a password. */
record KnownPerson(AccountId id, String login) {
    static final String PASSWORD = "土豆 and honey 42";

    static KnownPerson in(ApplicationContext application, Role role) {
        var login = "li" + application.getBean(Tokens.class).id();
        var person = application
                .getBean(People.class)
                .register(new NewPerson("李小花", null, null, Set.of(Grant.of(role))), login, As.ADMINISTRATOR);
        application.getBean(SignIn.class).setPassword(person.id(), PASSWORD);
        return new KnownPerson(person.id(), login);
    }

    /** A browser in which they have signed in. */
    Browser signedIn(MockMvcTester mvc, String userAgent) {
        var browser = new Browser(mvc, userAgent);
        assertThat(browser.signIn(login, PASSWORD)).hasStatusOk();
        return browser;
    }
}
