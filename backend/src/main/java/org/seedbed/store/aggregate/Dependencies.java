package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields a {@code $group} or {@code $count} at the beginning of a pipeline looks at. */
final class Dependencies {
    private final Set<String> paths = new HashSet<>();
    private boolean everything;

    private Dependencies() {}

    static Set<String> of(List<Document> stages) {
        if (stages.isEmpty() || !(stages.get(0).get("$group") instanceof Document group)) {
            return Set.of();
        }
        var dependencies = new Dependencies();
        dependencies.add(group);
        return dependencies.everything ? Set.of() : dependencies.paths;
    }

    private void add(@Nullable Object expression) {
        if (expression instanceof String text && text.startsWith("$")) {
            if (text.startsWith("$$")) {
                everything = true;
            } else {
                paths.add(text.substring(1));
            }
        } else if (expression instanceof Map<?, ?> document) {
            document.values().forEach(this::add);
        } else if (expression instanceof Collection<?> values) {
            values.forEach(this::add);
        }
    }
}
