package org.seedbed.store.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.bson.MalformedBson;

class NewDocumentTests {
    private static final int DEEPEST = 200;

    @Test
    void refusesWhatIsNestedTooDeeplyToBeReadAgain() {
        assertThat(Bson.decode(NewDocument.encode(nested(DEEPEST)))).isEqualTo(nested(DEEPEST));
        assertThatExceptionOfType(MalformedBson.class).isThrownBy(() -> NewDocument.encode(nested(DEEPEST + 1)));
    }

    private static Document nested(int levels) {
        var document = new Document("x", 1);
        for (int level = 2; level < levels; level++) {
            document = new Document("x", document);
        }
        return new Document("_id", 1).append("x", document);
    }
}
