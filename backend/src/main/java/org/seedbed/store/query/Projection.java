package org.seedbed.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.Filter;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.filter.Refusal;

/** Which parts of a document are wanted, and in what form. */
public final class Projection {
    private static final String ID = "_id";
    private static final int MIXED_INCLUSION = 31253;
    private static final int MIXED_EXCLUSION = 31254;
    private static final int COLLISION = 31249;
    private static final int INVALID_SLICE = 28667;

    private final Node root = new Node();
    private final Map<String, Object> computed = new LinkedHashMap<>();
    private boolean inclusion;

    private Projection(Document given) {
        var spec = flat(given);
        inclusion = isInclusion(spec);
        spec.forEach((path, value) -> {
            if (path.endsWith(".$")) {
                throw Refusal.notSupported("The positional projection " + path);
            }
            add(path, value);
        });
        if (inclusion && !spec.containsKey(ID)) {
            root.put(new String[] {ID}, Action.KEEP);
        }
    }

    /** Null where whole documents are wanted. */
    public static @Nullable Projection of(@Nullable Document spec) {
        return spec == null || spec.isEmpty() ? null : new Projection(spec);
    }

    /** Writes {@code {a: {b: 1}}} as {@code {"a.b": 1}}; documents that begin with an operator stay. */
    private static Document flat(Document spec) {
        var flat = new Document();
        spec.forEach((name, value) -> {
            boolean nested = value instanceof Document document
                    && !document.isEmpty()
                    && !document.keySet().iterator().next().startsWith("$");
            if (nested) {
                flat((Document) value).forEach((rest, leaf) -> flat.put(name + "." + rest, leaf));
            } else {
                flat.put(name, value);
            }
        });
        return flat;
    }

    private static boolean isInclusion(Document spec) {
        String included = null;
        String excluded = null;
        for (var entry : spec.entrySet()) {
            boolean switches = entry.getValue() instanceof Number || entry.getValue() instanceof Boolean;
            boolean slice = entry.getValue() instanceof Document operator && operator.containsKey("$slice");
            if (slice || entry.getKey().equals(ID) && switches) {
                continue;
            }
            if (switches && !Utils.isTrue(entry.getValue())) {
                excluded = entry.getKey();
            } else {
                included = entry.getKey();
            }
            if (included != null && excluded != null) {
                boolean exclusionCameFirst = included.equals(entry.getKey());
                throw new MongoServerError(
                        exclusionCameFirst ? MIXED_INCLUSION : MIXED_EXCLUSION,
                        exclusionCameFirst
                                ? "Cannot do inclusion on field " + included + " in exclusion projection"
                                : "Cannot do exclusion on field " + excluded + " in inclusion projection");
            }
        }
        return included != null || excluded == null && Utils.isTrue(spec.get(ID));
    }

    private void add(String path, @Nullable Object value) {
        var segments = Paths.split(path);
        if (value instanceof Number || value instanceof Boolean) {
            boolean keep = Utils.isTrue(value);
            if (keep == inclusion) {
                root.put(segments, keep ? Action.KEEP : Action.DROP);
            } else if (path.equals(ID) && !keep) {
                root.put(segments, Action.DROP);
            }
        } else if (value instanceof Document operator && operator.containsKey("$slice")) {
            root.put(segments, new Slice(operator.get("$slice")));
        } else if (value instanceof Document operator && operator.containsKey("$elemMatch")) {
            var filter =
                    FilterParser.parse(new Document("value", new Document("$elemMatch", operator.get("$elemMatch"))));
            root.put(segments, new FirstMatch(filter));
        } else {
            computed.put(path, value);
        }
    }

    public Document apply(Document document) {
        var result = project(document, root);
        computed.forEach((path, expression) -> {
            var value = Expression.evaluateDocument(expression, document);
            if (!(value instanceof Missing)) {
                Utils.changeSubdocumentValue(result, path, value);
            }
        });
        return result;
    }

    private Document project(Document document, Node node) {
        var result = new Document();
        document.forEach((name, value) -> {
            var child = node.children.get(name);
            if (child == null) {
                if (!inclusion) {
                    result.put(name, value);
                }
            } else {
                put(result, name, value, child);
            }
        });
        return result;
    }

    private void put(Document result, String name, @Nullable Object value, Node node) {
        if (node.action != null) {
            var projected = node.action.apply(value);
            if (!(projected instanceof Missing)) {
                result.put(name, projected);
            }
        } else {
            var inner = inside(value, node);
            if (!(inner instanceof Missing)) {
                result.put(name, inner);
            }
        }
    }

    /** Into documents and the documents of arrays; other values have nothing inside to include. */
    private @Nullable Object inside(@Nullable Object value, Node node) {
        if (value instanceof Document document) {
            return project(document, node);
        }
        if (value instanceof List<?> values) {
            var projected = new ArrayList<@Nullable Object>();
            for (var each : values) {
                var inner = inside(each, node);
                if (!(inner instanceof Missing)) {
                    projected.add(inner);
                }
            }
            return projected;
        }
        return inclusion ? Missing.getInstance() : value;
    }

    /** A path segment of the projection with what is to be done at it or below it. */
    private static final class Node {
        final Map<String, Node> children = new LinkedHashMap<>();

        @Nullable
        Action action;

        void put(String[] path, Action wanted) {
            var node = this;
            for (int i = 0; i < path.length; i++) {
                if (node.action != null) {
                    throw collision(path, i);
                }
                node = node.children.computeIfAbsent(path[i], any -> new Node());
            }
            if (node.action != null || !node.children.isEmpty()) {
                throw collision(path, path.length - 1);
            }
            node.action = wanted;
        }

        private static MongoServerError collision(String[] path, int from) {
            var rest = String.join(".", List.of(path).subList(Math.max(0, from), path.length));
            return new MongoServerError(
                    COLLISION, "Path collision at " + String.join(".", path) + " remaining portion " + rest);
        }
    }

    /** What becomes of a value; {@link Missing} if it goes. */
    private interface Action {
        Action KEEP = value -> value;
        Action DROP = value -> Missing.getInstance();

        @Nullable
        Object apply(@Nullable Object value);
    }

    /** The first element of an array that meets a condition, in an array of its own. */
    private record FirstMatch(Filter filter) implements Action {
        @Override
        public Object apply(@Nullable Object value) {
            if (value instanceof List<?> values) {
                for (var each : values) {
                    if (filter.matches(new Document("value", List.of(each)))) {
                        return List.of(each);
                    }
                }
            }
            return Missing.getInstance();
        }
    }

    /** Some elements of an array by their positions. */
    private static final class Slice implements Action {
        private final int from;
        private final int count;

        Slice(@Nullable Object spec) {
            if (spec instanceof Number number) {
                int amount = number.intValue();
                from = amount < 0 ? amount : 0;
                count = Math.abs(amount);
            } else if (spec instanceof List<?> pair
                    && pair.size() == 2
                    && pair.get(0) instanceof Number skip
                    && pair.get(1) instanceof Number limit
                    && limit.intValue() > 0) {
                from = skip.intValue();
                count = limit.intValue();
            } else {
                throw new MongoServerError(
                        INVALID_SLICE, "$slice takes a number, or a number to skip and a positive number to take");
            }
        }

        @Override
        public @Nullable Object apply(@Nullable Object value) {
            if (!(value instanceof List<?> values)) {
                return value;
            }
            int start = from < 0 ? Math.max(0, values.size() + from) : Math.min(from, values.size());
            return new ArrayList<>(values.subList(start, (int) Math.min(values.size(), (long) start + count)));
        }
    }
}
