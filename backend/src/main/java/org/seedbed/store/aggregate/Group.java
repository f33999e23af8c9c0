package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;

/** {@code $group}: documents with an equal key together, in the order in which the keys were first met. */
final class Group implements Stage {
    private static final String ID = "_id";
    private static final int NO_ID = 15955;
    private static final int NOT_ONE_OPERATOR = 40238;
    private static final int NOT_AN_OBJECT = 40234;

    private final Function<Document, @Nullable Object> key;
    private final List<Field> fields = new ArrayList<>();

    Group(Document spec) {
        if (!spec.containsKey(ID)) {
            throw new MongoServerError(NO_ID, "a group specification must include an _id");
        }
        this.key = evaluation(spec.get(ID));
        spec.forEach((name, accumulator) -> {
            if (!name.equals(ID)) {
                fields.add(field(name, accumulator));
            }
        });
    }

    private static Field field(String name, @Nullable Object spec) {
        if (!(spec instanceof Document accumulator)) {
            throw new MongoServerError(NOT_AN_OBJECT, "The field '" + name + "' must be an accumulator object");
        }
        if (accumulator.size() != 1) {
            throw new MongoServerError(NOT_ONE_OPERATOR, "The field '" + name + "' must specify one accumulator");
        }
        var operator = accumulator.keySet().iterator().next();
        return new Field(name, evaluation(accumulator.get(operator)), Accumulator.of(operator));
    }

    /** Top-level fields and constants are taken as they are; all else goes through the library's expressions. */
    private static Function<Document, @Nullable Object> evaluation(@Nullable Object expression) {
        if (expression instanceof String text
                && text.startsWith("$")
                && !text.startsWith("$$")
                && text.indexOf('.') < 0) {
            var name = text.substring(1);
            return document -> document.getOrMissing(name);
        }
        if (expression == null || expression instanceof Number || expression instanceof Boolean) {
            return document -> expression;
        }
        return document -> Expression.evaluateDocument(expression, document);
    }

    @Override
    public Stream<Document> apply(Stream<Document> documents) {
        var groups = new LinkedHashMap<GroupKey, Members>();
        documents.forEach(document -> {
            var value = key.apply(document);
            var members = groups.computeIfAbsent(new GroupKey(Keys.of(value)), any -> new Members(value, fields));
            members.add(document, fields);
        });
        return groups.values().stream().map(members -> members.result(fields));
    }

    private record Field(String name, Function<Document, @Nullable Object> value, Supplier<Accumulator> accumulator) {}

    /** A key by its bytes; the hash is kept, because it is asked for more than once. */
    private static final class GroupKey {
        private final byte[] bytes;
        private final int hash;

        GroupKey(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof GroupKey key && hash == key.hash && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What has been gathered of one group. */
    private static final class Members {
        private final @Nullable Object key;
        private final Accumulator[] accumulators;

        Members(@Nullable Object key, List<Field> fields) {
            this.key = key instanceof Missing ? null : key;
            this.accumulators =
                    fields.stream().map(field -> field.accumulator.get()).toArray(Accumulator[]::new);
        }

        void add(Document document, List<Field> fields) {
            for (int i = 0; i < accumulators.length; i++) {
                accumulators[i].add(fields.get(i).value.apply(document));
            }
        }

        Document result(List<Field> fields) {
            var result = new Document(ID, key);
            for (int i = 0; i < accumulators.length; i++) {
                result.put(fields.get(i).name, accumulators[i].result());
            }
            return result;
        }
    }
}
