package org.seedbed.store.filter;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks dotted paths through documents and arrays as MongoDB's queries do. */
public final class Paths {
    private static final Pattern DOT = Pattern.compile(".", Pattern.LITERAL);

    private Paths() {}

    public static String[] split(String path) {
        return path.indexOf('.') < 0 ? new String[] {path} : DOT.split(path, -1);
    }

    /** The top-level field that a path begins with. */
    public static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The index that a path segment is when it meets an array; -1 if it is none. */
    public static int position(String segment) {
        int position = 0;
        for (int i = 0; i < segment.length(); i++) {
            int digit = segment.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            position = position * 10 + digit;
        }
        return segment.isEmpty() ? -1 : position;
    }

    /**
     * Whether any value that the path leads to passes; a path through an array leads to a value for each of its documents. A path
     * that ends too early leads to {@link Missing}.
     */
    static boolean any(@Nullable Object node, String[] path, int depth, Predicate<@Nullable Object> test) {
        if (depth == path.length) {
            return test.test(node);
        }
        if (node instanceof Document document) {
            return any(document.getOrMissing(path[depth]), path, depth + 1, test);
        }
        if (node instanceof List<?> values) {
            return anyElement(values, path, depth, test);
        }
        return test.test(Missing.getInstance());
    }

    private static boolean anyElement(List<?> values, String[] path, int depth, Predicate<@Nullable Object> test) {
        int position = position(path[depth]);
        if (position >= 0 && position < values.size() && any(values.get(position), path, depth + 1, test)) {
            return true;
        }
        for (var value : values) {
            if (value instanceof Document && any(value, path, depth, test)) {
                return true;
            }
        }
        return false;
    }
}
