package org.seedbed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a request is told that had something to store while the store could not. */
class StorageProblemTests {
    private static final ServerAddress HERE = new ServerAddress();

    static List<MongoException> saysThatTheDiskIsFull() {
        return List.of(
                command(14_031),
                new MongoWriteException(new WriteError(14_031, "full", new BsonDocument()), HERE, Set.of()),
                new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(new BulkWriteError(14_031, "full", new BsonDocument(), 0)),
                        null,
                        HERE,
                        Set.of()));
    }

    @ParameterizedTest
    @MethodSource("saysThatTheDiskIsFull")
    void saysThatTheDiskIsFullInTheReadersLanguage(MongoException failure) {
        assertThat(post(failure, Locale.ENGLISH))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:storage-full");
        assertThat(post(failure, Locale.ENGLISH)).bodyText().contains("the server's disk is full");
        assertThat(post(failure, Locale.CHINESE))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("磁盘已满");
    }

    @Test
    void saysThatTheDiskIsBroken() {
        assertThat(post(command(8), Locale.ENGLISH))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:storage-failed");
    }

    @Test
    void leavesOtherFailuresUnexpected() {
        assertThat(post(command(2), Locale.ENGLISH))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:unexpected");
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), HERE);
    }

    private static MvcTestResult post(MongoException failure, Locale language) {
        var wording = new SpokenWording(new Languages().messageSource());
        var translated = new MongoExceptionTranslator().translateExceptionIfPossible(failure);
        var mvc = MockMvcBuilders.standaloneSetup(new Storing(translated))
                .setControllerAdvice(new ProblemAdvice(new Problems(wording)))
                .build();
        return MockMvcTester.create(mvc).post().uri("/").locale(language).exchange();
    }

    @RestController
    private static final class Storing {
        private final DataAccessException failure;

        Storing(DataAccessException failure) {
            this.failure = failure;
        }

        @PostMapping("/")
        void store() {
            throw failure;
        }
    }
}
