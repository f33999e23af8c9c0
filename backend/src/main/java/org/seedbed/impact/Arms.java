package org.seedbed.impact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedbed.shared.CohortId;

/** The people of a panel who completed and those who did not. */
record Arms(List<Trainee> completed, List<Trainee> notCompleted) {
    static Arms of(Collection<Trainee> trainees) {
        var arms = trainees.stream().collect(Collectors.partitioningBy(Trainee::completed));
        return new Arms(arms.get(true), arms.get(false));
    }

    /** The arms inside each cohort, in the order of the panel. */
    static Map<CohortId, Arms> byCohort(Collection<Trainee> trainees) {
        var byCohort = trainees.stream()
                .collect(Collectors.groupingBy(Trainee::cohort, LinkedHashMap::new, Collectors.toList()));
        var arms = new LinkedHashMap<CohortId, Arms>();
        byCohort.forEach((cohort, people) -> arms.put(cohort, Arms.of(people)));
        return arms;
    }

    static Arms together(Collection<Arms> parts) {
        return new Arms(
                parts.stream().flatMap(arms -> arms.completed.stream()).toList(),
                parts.stream().flatMap(arms -> arms.notCompleted.stream()).toList());
    }

    /** Only a cohort in which some completed and some did not says anything about completing. */
    boolean areBothThere() {
        return !completed.isEmpty() && !notCompleted.isEmpty();
    }
}
