package org.seedbed.store.filter;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The element by which a document meets a condition, in the outermost array where the path does not name the place itself. */
record ArrayPosition(String array, int position) {
    static @Nullable ArrayPosition find(
            Document document,
            String[] path,
            Predicate<@Nullable Object> test,
            @Nullable Predicate<@Nullable Object> elementTest) {
        return find(document, path, 0, test, elementTest);
    }

    private static @Nullable ArrayPosition find(
            @Nullable Object node,
            String[] path,
            int depth,
            Predicate<@Nullable Object> test,
            @Nullable Predicate<@Nullable Object> elementTest) {
        if (node instanceof List<?> values) {
            if (depth == path.length) {
                return elementTest == null ? null : first(values, path, depth, elementTest);
            }
            int named = Paths.position(path[depth]);
            var below = named >= 0 && named < values.size()
                    ? find(values.get(named), path, depth + 1, test, elementTest)
                    : null;
            return below != null
                    ? below
                    : first(
                            values,
                            path,
                            depth,
                            value -> value instanceof Document && Paths.any(value, path, depth, test));
        }
        return node instanceof Document document && depth < path.length
                ? find(document.get(path[depth]), path, depth + 1, test, elementTest)
                : null;
    }

    private static @Nullable ArrayPosition first(
            List<?> values, String[] path, int depth, Predicate<@Nullable Object> test) {
        for (int i = 0; i < values.size(); i++) {
            if (test.test(values.get(i))) {
                return new ArrayPosition(String.join(".", Arrays.copyOf(path, depth)), i);
            }
        }
        return null;
    }
}
