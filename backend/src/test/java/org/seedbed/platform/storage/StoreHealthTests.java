package org.seedbed.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;

class StoreHealthTests {
    @Test
    void isUpWhileTheStoreTakesWrites() {
        assertThat(status(Map.of("hello", new Document("readOnly", false)))).isEqualTo(Status.UP);
        assertThat(status(Map.of("hello", new Document()))).isEqualTo(Status.UP);
    }

    @Test
    void isOutOfServiceForAReasonWhileTheStoreIsReadOnly() {
        var status = status(Map.of(
                "hello", new Document("readOnly", true),
                "serverStatus", new Document("writeProblem", "The disk is full")));

        assertThat(status).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status.getDescription()).isEqualTo("Read-only: The disk is full");
    }

    @Test
    void isDownWhenTheStoreDoesNotAnswer() {
        assertThat(status(Map.of())).isEqualTo(Status.DOWN);
    }

    private static Status status(Map<String, Document> answers) {
        var mongo = (MongoOperations) Proxy.newProxyInstance(
                StoreHealthTests.class.getClassLoader(),
                new Class<?>[] {MongoOperations.class},
                (proxy, method, given) -> {
                    var answer = answers.get(
                            ((Document) given[0]).keySet().iterator().next());
                    if (answer == null) {
                        throw new IllegalStateException("No answer");
                    }
                    return answer;
                });
        return new StoreHealth(mongo).health().getStatus();
    }
}
