package org.seedbed.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

@Journey
class KeyboardJourneyTests {
    private static final int MOST_STEPS = 60;

    @Test
    void signsInAndOpensACohortWithTabAndEnterAlone(Visitors visitors) {
        var instructor = visitors.atADesk();
        instructor.open("/app/sign-in");
        var login = instructor.page().getByLabel("登录名或手机号");
        login.waitFor();
        tabTo(instructor, login);
        instructor.page().keyboard().type("instructor");
        instructor.page().keyboard().press("Tab");
        instructor.page().keyboard().type(instructor.demoPassword());
        instructor.page().keyboard().press("Enter");
        instructor.sees(instructor.heading("您好"));

        enter(instructor, instructor.link("班级"));
        var cohort = instructor.linkWith("积石山县电商培训第 16 期");
        cohort.waitFor();
        enter(instructor, cohort);
        instructor.sees(instructor.heading("积石山县电商培训第 16 期"));
        enter(instructor, instructor.link("名单"));
        instructor.sees(instructor.row("张正华"));
        instructor.findsNoSeriousIssue();
    }

    private static void enter(Visitor visitor, Locator target) {
        tabTo(visitor, target);
        visitor.page().keyboard().press("Enter");
    }

    /** Where the focus is must be seen, so its outline is looked for as well. */
    private static void tabTo(Visitor visitor, Locator target) {
        for (int i = 0; i < MOST_STEPS && !isFocused(target); i++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        assertThat(target).isInViewport();
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
