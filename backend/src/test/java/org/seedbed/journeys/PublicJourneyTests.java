package org.seedbed.journeys;

import java.util.List;
import org.junit.jupiter.api.Test;

@Journey
class PublicJourneyTests {
    @Test
    void readsTheFrontPageInBothLanguagesByDayAndByNight(Visitors visitors) {
        for (var visitor : List.of(visitors.atADesk(), visitors.inTheDark(), visitors.onAPhone(360))) {
            visitor.open("/");
            visitor.sees(visitor.heading("从培训座位到第一家网店"));
            visitor.findsNoSeriousIssue();
            visitor.needsNoSidewaysScrolling();
            visitor.follow("English");
            visitor.sees(visitor.heading("From the training seat to the first shop"));
            visitor.findsNoSeriousIssue();
            visitor.needsNoSidewaysScrolling();
            visitor.link("Sign in").first().click();
            visitor.sees(visitor.heading("登录"));
            visitor.findsNoSeriousIssue();
        }
    }

    @Test
    void worksInTheDark(Visitors visitors) {
        var coordinator = visitors.inTheDark().signedInAs("coordinator");
        for (var path : List.of("/app/", "/app/cohorts", "/app/shops", "/app/revenue", "/app/impact", "/app/imports")) {
            coordinator.open(path);
            coordinator.sees(coordinator.page().locator("h1"));
            coordinator.findsNoSeriousIssue();
        }
    }
}
