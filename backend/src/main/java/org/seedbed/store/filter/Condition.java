package org.seedbed.store.filter;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one path must lead to. */
public final class Condition implements Filter {
    /** Operators of which an index can make use; all others are {@link #OTHER}. */
    public enum Operator {
        EQUAL,
        IN,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EXISTS,
        REGEX,
        ELEMENT,
        OTHER
    }

    private final String path;
    private final String[] segments;
    private final Operator operator;
    private final @Nullable Object operand;
    private final Predicate<@Nullable Object> test;
    private final @Nullable Predicate<@Nullable Object> elementTest;

    Condition(String path, Operator operator, @Nullable Object operand, Predicate<@Nullable Object> test) {
        this(path, operator, operand, test, null);
    }

    /** One that an array also meets by an element that passes the element test. */
    Condition(
            String path,
            Operator operator,
            @Nullable Object operand,
            Predicate<@Nullable Object> test,
            @Nullable Predicate<@Nullable Object> elementTest) {
        this.path = path;
        this.segments = Paths.split(path);
        this.operator = operator;
        this.operand = operand;
        this.test = test;
        this.elementTest = elementTest;
    }

    public String path() {
        return path;
    }

    public Operator operator() {
        return operator;
    }

    public @Nullable Object operand() {
        return operand;
    }

    /** What an {@code $elemMatch} demands of the elements, each with the path to it from the document. */
    public List<Condition> ofElements() {
        var query = (Document) operand;
        var inner = FilterParser.isValueQuery(query)
                ? FilterParser.parse(new Document(path, query))
                : FilterParser.parse(query);
        var found = new ArrayList<Condition>();
        var parts = inner instanceof All all ? all.parts() : List.of(inner);
        for (var part : parts) {
            if (part instanceof Condition condition) {
                found.add(
                        FilterParser.isValueQuery(query)
                                ? condition
                                : new Condition(
                                        path + "." + condition.path, condition.operator, condition.operand, test));
            }
        }
        return found;
    }

    /** Whether a value by itself, not by one of its elements, is what the path must lead to. */
    boolean holdsFor(@Nullable Object value) {
        var own = elementTest == null || operator == Operator.ELEMENT ? test : elementTest;
        return own.test(value);
    }

    @Override
    public boolean matches(Document document) {
        return Paths.any(document, segments, 0, test);
    }

    @Override
    public void addFieldsTo(Set<String> fields) {
        fields.add(segments[0]);
    }

    @Override
    public void addPositionsTo(Map<String, Integer> positions, Document document) {
        var found = ArrayPosition.find(document, segments, test, elementTest);
        if (found != null) {
            positions.put(found.array(), found.position());
        }
    }
}
