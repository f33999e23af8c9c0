package org.seedbed.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedbed.store.bson.Bson;

class RequestTests {
    private static final Document SHOP = new Document("_id", "a");

    @Test
    void findsDocumentsInTheBodyToo() {
        var request = request(new Document("documents", List.of(SHOP)), Map.of());

        assertThat(request.documents("documents")).containsExactly(SHOP);
        assertThat(request.rawDocuments("documents")).containsExactly(Bson.encode(SHOP));
    }

    @Test
    void findsNoDocumentsWhereThereAreNone() {
        var request = request(new Document(), Map.of());

        assertThat(request.documents("documents")).isEmpty();
        assertThat(request.rawDocuments("documents")).isEmpty();
    }

    @Test
    void refusesSomethingElseInPlaceOfDocuments() {
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(
                        () -> request(new Document("documents", 7), Map.of()).rawDocuments("documents"));
        assertThatExceptionOfType(TypeMismatchException.class)
                .isThrownBy(() ->
                        request(new Document("documents", List.of(7)), Map.of()).documents("documents"));
    }

    @Test
    void refusesBrokenDocumentsByTheirCode() {
        var request = request(new Document(), Map.of("documents", List.of(new byte[] {5, 0, 0, 0, 1})));

        assertThatExceptionOfType(MongoServerError.class)
                .isThrownBy(() -> request.documents("documents"))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(22));
    }

    private static Request request(Document body, Map<String, List<byte[]>> sequences) {
        return new Request(new Client(1, true), "shop", "insert", body, sequences);
    }
}
