package org.seedbed.cohort;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes the cohort module's queries rely on. */
@Component
class CohortIndexes {
    CohortIndexes(MongoOperations mongo) {
        var cohorts = mongo.indexOps("cohorts");
        cohorts.createIndex(new Index().on("region", ASC).on("firstDay", DESC).named("region"));
        cohorts.createIndex(new Index().on("instructors", ASC).named("instructors"));
        cohorts.createIndex(new Index().on("firstDay", DESC).on("_id", DESC).named("newest"));
        cohorts.createIndex(new Index()
                .on("status", ASC)
                .on("firstDay", DESC)
                .on("_id", DESC)
                .named("status"));
        cohorts.createIndex(new Index().on("moves.at", ASC).named("moves").sparse());
        var enrolments = mongo.indexOps("enrolments");
        enrolments.createIndex(
                new Index().on("cohort", ASC).on("completion.on", ASC).named("cohortCompletion"));
        enrolments.createIndex(new Index().on("account", ASC).named("account"));
        enrolments.createIndex(
                new Index().on("certificatesDue", ASC).named("certificatesDue").sparse());
        mongo.indexOps("attendance").createIndex(new Index().on("cohort", ASC).named("cohort"));
    }
}
