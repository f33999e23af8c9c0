package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OpMessageTests {
    private static final byte[] INSERT = RawConnection.body(new Document("insert", "shops").append("$db", "shop"));

    @Test
    void takesAsManyDocumentsAsGreetingsSay() throws IOException {
        assertThat(request(100_000).rawDocuments("documents")).hasSize(100_000);
    }

    @Test
    void refusesMoreDocuments() {
        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> request(100_001))
                .withMessageContaining("More than 100000 documents");
    }

    private static Request request(int documents) throws IOException {
        var sequence = RawConnection.sequence("documents", Collections.nCopies(documents, new Document()));
        var frames = new FrameReader(new ByteArrayInputStream(RawConnection.message(1, 0, sequence, INSERT)));
        var frame = frames.next(FrameReader.LONGEST);
        assertThat(frame).isNotNull();
        return OpMessage.of(frame).request(new Client(1, true));
    }
}
