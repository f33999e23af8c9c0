package org.seedbed.course;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The courses as they are stored. */
@Repository
class Courses {
    private static final int TRIES = 3;

    private final MongoOperations mongo;
    private final CourseReaders readers;

    Courses(MongoOperations mongo, CourseReaders readers) {
        this.mongo = mongo;
        this.readers = readers;
    }

    Course insert(Course course) {
        return mongo.insert(course);
    }

    List<Course> all(Actor actor) {
        return mongo.find(query(visibleTo(actor)).with(Sort.by("title", "_id")), Course.class);
    }

    Course require(CourseId id, Actor actor) {
        var visible = new Criteria().andOperator(where("_id").is(id.value()), visibleTo(actor));
        return Optional.ofNullable(mongo.findOne(query(visible), Course.class)).orElseThrow(() -> new NotFound(id));
    }

    Course require(CourseId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Course.class)).orElseThrow(() -> new NotFound(id));
    }

    List<Course> byIds(Collection<CourseId> ids) {
        return mongo.find(
                query(where("_id").in(ids.stream().map(CourseId::value).toList())), Course.class);
    }

    /** Loads, changes and saves, again from the start if somebody else saved in between. */
    Course change(CourseId id, Actor actor, Consumer<Course> verb) {
        for (int attempt = 1; ; attempt++) {
            var course = editable(id, actor);
            verb.accept(course);
            try {
                return mongo.save(course);
            } catch (OptimisticLockingFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Course editable(CourseId id, Actor actor) {
        var editable = new Criteria().andOperator(where("_id").is(id.value()), editableBy(actor));
        return Optional.ofNullable(mongo.findOne(query(editable), Course.class)).orElseThrow(() -> new NotFound(id));
    }

    /** Staff see every course, a trainee those of their cohorts. */
    private Criteria visibleTo(Actor actor) {
        if (isStaff(actor)) {
            return new Criteria();
        }
        var own = readers.coursesOf(actor.account());
        return where("_id").in(own.stream().map(CourseId::value).toList());
    }

    private static Criteria editableBy(Actor actor) {
        return isStaff(actor) ? new Criteria() : where("_id").in(List.of());
    }

    static boolean isStaff(Actor actor) {
        return actor.has(Role.INSTRUCTOR) || actor.has(Role.COORDINATOR) || actor.isAdministrator();
    }
}
