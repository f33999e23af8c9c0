package org.seedbed.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seedbed.impact.Sample.completed;
import static org.seedbed.impact.Sample.day;
import static org.seedbed.impact.Sample.dropped;
import static org.seedbed.impact.Sample.person;

import org.junit.jupiter.api.Test;
import org.seedbed.shared.CohortId;

class TraineeTests {

    @Test
    void countsEverybodyOfEndedCohortsOnceInTheCohortThatEndedFirst() {
        var panel = new Sample()
                .cohort("later", "2025-05-01", "2025-06-30", completed("ana", "2025-06-30"), dropped("bo", true))
                .cohort("first", "2025-03-01", "2025-04-30", dropped("ana", true))
                .runningCohort("running", "2025-09-01", "2025-12-31", dropped("cai", null))
                .panel();

        assertThat(panel)
                .extracting(Trainee::account, Trainee::cohort, Trainee::completed, Trainee::clock)
                .containsExactly(
                        tuple(person("ana"), new CohortId("first"), false, day("2025-04-30")),
                        tuple(person("bo"), new CohortId("later"), false, day("2025-06-30")));
    }

    @Test
    void keepsThoseWhoLeftAndThoseWithoutShopWithNothingSold() {
        var panel = new Sample()
                .cohort("first", "2025-03-01", "2025-04-30", dropped("ana", false))
                .panel();

        assertThat(panel).singleElement().satisfies(ana -> {
            assertThat(ana.hasShop()).isFalse();
            assertThat(ana.sales().net()).isZero();
        });
    }

    @Test
    void saysWhenAPublishedPastCohortCameWithoutCompletionRecords() {
        var panel = new Sample()
                .publishedCohort("counted", "640424", "2018-01-01", "2018-01-31", dropped("ana", null))
                .publishedCohort("graduated", "622927", "2018-05-01", "2018-06-11", completed("bo", "2018-06-11"))
                .cohort("nobody", "2025-03-01", "2025-04-30", dropped("cai", true))
                .panel();

        assertThat(panel).extracting(Trainee::recorded).containsExactly(false, true, true);
    }
}
