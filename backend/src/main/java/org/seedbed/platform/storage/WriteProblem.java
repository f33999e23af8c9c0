package org.seedbed.platform.storage;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteError;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a store that can still be read takes no writes, told by MongoDB's codes. */
public enum WriteProblem {
    DISK_FULL(14_031, "storage-full"),
    DISK_BROKEN(8, "storage-failed");

    private final int errorCode;
    private final String code;

    WriteProblem(int errorCode, String code) {
        this.errorCode = errorCode;
        this.code = code;
    }

    /** What names this problem to a reader. */
    public String code() {
        return code;
    }

    public static Optional<WriteProblem> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMapToInt(WriteProblem::errorCodes)
                .boxed()
                .flatMap(found -> Arrays.stream(values()).filter(problem -> problem.errorCode == found))
                .findFirst();
    }

    private static IntStream errorCodes(Throwable failure) {
        if (failure instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().mapToInt(WriteError::getCode);
        }
        return failure instanceof MongoException one ? IntStream.of(one.getCode()) : IntStream.empty();
    }
}
