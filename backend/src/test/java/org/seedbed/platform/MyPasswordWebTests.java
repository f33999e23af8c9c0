package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedbed.As;
import org.seedbed.WebTest;
import org.seedbed.account.PrintedCodes;
import org.seedbed.account.SignIn;
import org.seedbed.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class MyPasswordWebTests {
    private static final String NEW = "walnut 17 and 百合";

    private final MockMvcTester mvc;
    private final SignIn signIn;
    private final PrintedCodes printedCodes;
    private final KnownPerson li;

    MyPasswordWebTests(MockMvcTester mvc, SignIn signIn, PrintedCodes printedCodes, ApplicationContext application) {
        this.mvc = mvc;
        this.signIn = signIn;
        this.printedCodes = printedCodes;
        this.li = KnownPerson.in(application, Role.TRAINEE);
    }

    @Test
    void changesThePasswordAndSignsOutEverywhereElse() {
        var here = signedIn();
        var elsewhere = signedIn();

        assertThat(change(here, KnownPerson.PASSWORD, NEW)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(elsewhere.get("/api/session")).hasBodyTextEqualTo("null");
        assertThat(here.get("/api/session"))
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo(li.login());
        assertThat(signIn.check(li.login(), KnownPerson.PASSWORD)).isEmpty();
        assertThat(signIn.check(li.login(), NEW)).isPresent();
    }

    @Test
    void makesEveryOtherBrowserAStranger() {
        var here = signedIn();
        var elsewhere = signedIn();
        var knownHere = device(here);
        var knownElsewhere = device(elsewhere);
        change(here, KnownPerson.PASSWORD, NEW);

        here.signIn(li.login(), NEW);
        elsewhere.signIn(li.login(), NEW);

        assertThat(device(here)).isEqualTo(knownHere);
        assertThat(device(elsewhere)).isNotEqualTo(knownElsewhere);
    }

    @Test
    void voidsTheCodeOnACard() {
        var card =
                printedCodes.issue(List.of(li.id()), As.ADMINISTRATOR).codes().get(li.id());
        change(signedIn(), KnownPerson.PASSWORD, NEW);

        assertThat(new Browser(mvc, Browser.PHONE).post("/api/session/code", "{\"code\":\"" + card.printed() + "\"}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void needsTheCurrentPassword() {
        assertThat(change(signedIn(), "something else", NEW))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("current");
        assertThat(signIn.check(li.login(), KnownPerson.PASSWORD)).isPresent();
    }

    @Test
    void saysWhatIsWrongWithTheNewPassword() {
        assertThat(change(signedIn(), KnownPerson.PASSWORD, li.login() + "1"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.errors[0].field").isEqualTo("password");
                    assertThat(body).extractingPath("$.errors[0].code").isEqualTo("password-known");
                });
    }

    @Test
    void slowsDownWhoeverGuessesInAnOpenSession() {
        var here = signedIn();
        var statuses = IntStream.range(0, 12)
                .mapToObj(i -> change(here, "something else", NEW).getResponse().getStatus())
                .toList();

        assertThat(statuses).startsWith(400).contains(429).containsOnly(400, 429);
    }

    @Test
    void isForThoseWhoAreSignedIn() {
        assertThat(change(new Browser(mvc, Browser.WINDOWS), KnownPerson.PASSWORD, NEW))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private Browser signedIn() {
        return li.signedIn(mvc, Browser.WINDOWS);
    }

    private static String device(Browser browser) {
        return browser.cookie(Browser.DEVICE).getValue();
    }

    private static MvcTestResult change(Browser browser, String current, String password) {
        return browser.put("/api/my/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
    }
}
