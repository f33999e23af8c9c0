package org.seedbed.course;

import java.util.Set;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CourseId;

/** Knows which courses a trainee may read; answered by the module that knows who is taught what. */
public interface CourseReaders {
    Set<CourseId> coursesOf(AccountId trainee);
}
