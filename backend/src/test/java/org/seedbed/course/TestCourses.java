package org.seedbed.course;

import java.time.Clock;
import org.seedbed.shared.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;

/** The courses of a store, for tests of other modules. */
public final class TestCourses {
    private TestCourses() {}

    public static CourseCatalogue of(MongoOperations mongo, CourseReaders readers, Tokens tokens, Clock clock) {
        return new CourseCatalogue(new Courses(mongo, readers), tokens, clock);
    }
}
