package org.seedbed.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.account.Person;
import org.seedbed.course.Course;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;

/** How answers name what they speak of. */
final class Refs {
    private Refs() {}

    record CohortRef(CohortId id, String name) {
        static CohortRef of(Cohort cohort) {
            return new CohortRef(cohort.id(), cohort.name());
        }
    }

    record CourseRef(CourseId id, String title) {
        static CourseRef of(CourseId id, Map<CourseId, Course> courses) {
            var course = courses.get(id);
            return new CourseRef(id, course == null ? "" : course.title());
        }
    }

    record CohortRegion(RegionCode code, String name, String englishName) {
        static CohortRegion of(RegionCode code) {
            return RegionTree.ofChina()
                    .find(code)
                    .map(region -> new CohortRegion(code, region.name(), region.englishName()))
                    .orElseGet(() -> new CohortRegion(code, code.digits(), code.digits()));
        }
    }

    record PersonRef(AccountId id, String name) {
        static PersonRef of(AccountId id, Map<AccountId, Person> people) {
            return new PersonRef(id, Refs.name(id, people));
        }
    }

    record SessionRow(
            SessionId id,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            @Nullable String title,
            @Nullable String place,
            boolean cancelled,
            int recorded,
            int expected) {
        static SessionRow of(Session session, int recorded, int expected) {
            return new SessionRow(
                    session.id(),
                    session.date(),
                    session.start(),
                    session.end(),
                    session.title(),
                    session.place(),
                    session.cancelled(),
                    recorded,
                    expected);
        }
    }

    static String name(AccountId id, Map<AccountId, Person> people) {
        return Objects.requireNonNullElse(people.get(id), nobody(id)).name();
    }

    private static Person nobody(AccountId id) {
        return new Person(id, "—", null, null, null, Set.of(), List.of());
    }
}
