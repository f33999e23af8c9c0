package org.seedbed.platform.storage;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteError;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why the store does not do what it is asked: it can be read but takes no writes, as MongoDB's codes say, or is not there. */
public enum StoreProblem {
    DISK_FULL(14_031, "storage-full"),
    DISK_BROKEN(8, "storage-failed"),
    /** No answer in time, or no connection. What was being written may be there or not. */
    AWAY(0, "storage-away");

    private static final List<Class<? extends MongoException>> NOT_THERE = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class);

    private final int errorCode;
    private final String code;

    StoreProblem(int errorCode, String code) {
        this.errorCode = errorCode;
        this.code = code;
    }

    /** What names this problem to a reader. */
    public String code() {
        return code;
    }

    public static Optional<StoreProblem> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(StoreProblem::named)
                .findFirst();
    }

    private static Stream<StoreProblem> named(Throwable failure) {
        if (NOT_THERE.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return Stream.of(AWAY);
        }
        return errorCodes(failure)
                .boxed()
                .flatMap(found -> Arrays.stream(values())
                        .filter(problem -> problem.errorCode != 0 && problem.errorCode == found));
    }

    private static IntStream errorCodes(Throwable failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().mapToInt(WriteError::getCode);
        }
        return failure instanceof MongoException one ? IntStream.of(one.getCode()) : IntStream.empty();
    }
}
