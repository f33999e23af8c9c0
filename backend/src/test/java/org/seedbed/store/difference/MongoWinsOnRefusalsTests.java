package org.seedbed.store.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not supported, or wrong in any case, is answered with MongoDB's codes, also when no document is there to reach. */
class MongoWinsOnRefusalsTests {
    private static final String UNCHANGED = "{_id: 1, n: 1}";

    @RegisterExtension
    static final OpenedStore STORE = new OpenedStore();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // NotImplemented is what we say to what MongoDB has and this store has not.
                "238 | {update: '#', updates: [{q: {_id: 1}, u: [{$set: {n: 2}}]}]}",
                "238 | {findAndModify: '#', query: {_id: 1}, update: [{$set: {n: 2}}]}",
                "238 | {find: '#', filter: {n: 1}, collation: {locale: 'en'}}",
                "238 | {find: '#', filter: {$where: 'this.n == 1'}}",
                "40573 | {aggregate: '#', pipeline: [{$changeStream: {}}], cursor: {}}",
                "27 | {find: '#', filter: {$text: {$search: 'a'}}}",
                "67 | {createIndexes: '#', indexes: [{key: {a: 'text'}, name: 'a_text'}]}",
                "67 | {createIndexes: '#', indexes: [{key: {a: '2dsphere'}, name: 'a_2dsphere'}]}",
                "67 | {createIndexes: '#', indexes: [{key: {a: 'hashed'}, name: 'a_hashed'}]}",
                "40324 | {aggregate: '#', pipeline: [{$nonsense: {}}], cursor: {}}",
                "59 | {nonsense: '#'}",
                "2 | {find: '#', filter: {n: {$nonsense: 1}}}",
                "2 | {find: '#', filter: {$nonsense: [{n: 1}]}}",
                "2 | {find: '#', filter: {$or: []}}",
                "2 | {find: '#', filter: {n: {$in: 1}}}",
                "2 | {count: '#', query: {n: {$nonsense: 1}}}",
                "2 | {delete: '#', deletes: [{q: {n: {$nonsense: 1}}, limit: 0}]}",
                "9 | {update: '#', updates: [{q: {_id: 1}, u: {$nonsense: {n: 2}}}]}",
                "40 | {update: '#', updates: [{q: {_id: 1}, u: {$set: {n: 2}, $inc: {n: 1}}}]}",
                "40 | {update: '#', updates: [{q: {_id: 1}, u: {$set: {'d.x': 2, d: 1}}}]}",
                "14 | {update: '#', updates: [{q: {_id: 1}, u: {$inc: {n: 'a'}}}]}",
                "66 | {update: '#', updates: [{q: {_id: 1}, u: {$set: {_id: 2}}}]}",
                "66 | {update: '#', updates: [{q: {_id: 1}, u: {_id: 2}}]}",
                "31253 | {find: '#', filter: {}, projection: {a: 0, b: 1}}",
                "31254 | {find: '#', filter: {}, projection: {a: 1, b: 0}}",
            })
    void refusesAndChangesNothing(int code, String command) {
        var documents = STORE.holding(UNCHANGED);

        assertThat(code(documents, command)).isEqualTo(code);

        assertThat(documents.find().into(new ArrayList<>())).containsExactly(Document.parse(UNCHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: '#', filter: {_id: 1}}",
                "{insert: '#', documents: [{_id: 2}]}",
                "{update: '#', updates: [{q: {_id: 1}, u: {$set: {n: 2}}}]}",
                "{delete: '#', deletes: [{q: {_id: 1}, limit: 1}]}"
            })
    void refusesTransactions(String command) {
        var documents = STORE.holding(UNCHANGED);
        var transaction = ", txnNumber: {$numberLong: '1'}, startTransaction: true, autocommit: false, "
                + "lsid: {id: {$uuid: '0e6b5b4e-8b6c-4f0e-9b35-5d3f3b0c2a11'}}}";

        var refusal = STORE.refusal(documents, command.substring(0, command.length() - 1) + transaction);

        assertThat(refusal).isNotNull();
        assertThat(refusal.getErrorCode()).isEqualTo(20);
        assertThat(refusal.getErrorMessage())
                .isEqualTo("Transaction numbers are only allowed on a replica set member or mongos");
        assertThat(documents.find().into(new ArrayList<>())).containsExactly(Document.parse(UNCHANGED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Shows(KnownDifference.ERRORS_WHEN_REACHED)
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | {find: '#', filter: {n: {$nonsense: 1}}}",
                "2 | {find: '#', filter: {$and: [{n: 5}, {n: {$nonsense: 1}}]}}",
                "2 | {find: '#', filter: {$or: []}}",
                "2 | {count: '#', query: {n: {$nonsense: 1}}}",
                "9 | {update: '#', updates: [{q: {_id: 1}, u: {$nonsense: {n: 2}}}]}",
                "40 | {update: '#', updates: [{q: {_id: 1}, u: {$set: {n: 2}, $inc: {n: 1}}}]}",
                "31253 | {find: '#', filter: {}, projection: {a: 0, b: 1}}",
            })
    void refusesWhatIsWrongInAnyCaseWithoutADocument(int code, String command) {
        var empty = STORE.holding();
        STORE.run(empty, "{create: '#'}");

        assertThat(code(empty, command)).isEqualTo(code);
    }

    @Test
    void answersACollectionThatIsNotThereAsAnEmptyOne() {
        var none = STORE.holding();

        assertThat(STORE.run(none, "{count: '#'}").getNumber("n").intValue()).isZero();
        assertThat(none.find().first()).isNull();
        assertThat(STORE.run(none, "{distinct: '#', key: 'a'}").getArray("values"))
                .isEmpty();
    }

    /** Of the command itself, or of its only write error. */
    private static int code(MongoCollection<Document> documents, String command) {
        var name = documents.getNamespace().getCollectionName();
        var codes = Answer.of(STORE.database(), Document.parse(command.replace("#", name)))
                .errorCodes();
        return codes.isEmpty() ? 0 : codes.get(0);
    }
}
