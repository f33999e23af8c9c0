package org.seedbed.store.update;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Condition;
import org.seedbed.store.filter.Condition.Operator;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.Paths;

/** The values that a query demands of fields by equality: what an upsert takes over from it. */
final class Equalities {
    private final TreeMap<String, @Nullable Object> values = new TreeMap<>();

    private Equalities() {}

    /** The document that has all of them. */
    static Document of(Filter query) {
        var equalities = new Equalities();
        equalities.add(query, false);
        return equalities.document();
    }

    /** The document that has the id among them, and nothing else. */
    static Document idOf(Filter query) {
        var equalities = new Equalities();
        equalities.add(query, true);
        return equalities.document();
    }

    private void add(Filter filter, boolean idOnly) {
        if (filter instanceof Filter.All all) {
            all.parts().forEach(part -> add(part, idOnly));
        } else if (filter instanceof Filter.Any any && any.parts().size() == 1) {
            add(any.parts().get(0), idOnly);
        } else if (filter instanceof Condition condition) {
            add(condition, idOnly);
        }
    }

    private void add(Condition condition, boolean idOnly) {
        if (idOnly && !Paths.root(condition.path()).equals(Errors.ID)) {
            return;
        }
        if (condition.operator() == Operator.EQUAL) {
            add(condition.path(), condition.operand(), idOnly);
        } else if (condition.operator() == Operator.IN
                && condition.operand() instanceof Collection<?> operands
                && operands.size() == 1
                && !(operands.iterator().next() instanceof BsonRegularExpression)) {
            add(condition.path(), operands.iterator().next(), idOnly);
        }
    }

    private void add(String path, @Nullable Object value, boolean idOnly) {
        if (idOnly && !path.equals(Errors.ID)) {
            throw Errors.notExactValue(path);
        }
        for (var known : values.keySet()) {
            if (known.equals(path)) {
                throw Errors.notSingleValue("path '" + path + "' is matched twice");
            }
            if (known.startsWith(path + ".") || path.startsWith(known + ".")) {
                throw Errors.notSingleValue("both paths '" + path + "' and '" + known + "' are matched");
            }
        }
        values.put(path, value);
    }

    private Document document() {
        var document = new Document();
        values.forEach((path, value) -> {
            var segments = Paths.split(path);
            var holder = document;
            for (int depth = 0; depth < segments.length - 1; depth++) {
                holder = (Document) holder.computeIfAbsent(segments[depth], name -> new Document());
            }
            holder.put(segments[segments.length - 1], value);
        });
        return document;
    }
}
