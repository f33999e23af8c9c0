package org.seedbed.store.filter;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition that a document meets or does not. */
public interface Filter {
    boolean matches(Document document);

    /** Adds the top-level fields it looks at; adds {@link #EVERYTHING} if it may look at any. */
    void addFieldsTo(Set<String> fields);

    /**
     * Adds, by the path of an array, the place of its element by which the document meets this; what meets a negation or one of
     * several alternatives meets it by no element.
     */
    default void addPositionsTo(Map<String, Integer> positions, Document document) {}

    /** Stands for all fields of a document; no field has this name. */
    String EVERYTHING = "\0";

    /** All of the parts; with no parts, every document. */
    record All(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(Document document) {
            for (var part : parts) {
                if (!part.matches(document)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void addFieldsTo(Set<String> fields) {
            parts.forEach(part -> part.addFieldsTo(fields));
        }

        @Override
        public void addPositionsTo(Map<String, Integer> positions, Document document) {
            parts.forEach(part -> part.addPositionsTo(positions, document));
        }
    }

    /** At least one of the parts. */
    record Any(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(Document document) {
            return parts.stream().anyMatch(part -> part.matches(document));
        }

        @Override
        public void addFieldsTo(Set<String> fields) {
            parts.forEach(part -> part.addFieldsTo(fields));
        }
    }

    /** Not that. */
    record Not(Filter part) implements Filter {
        @Override
        public boolean matches(Document document) {
            return !part.matches(document);
        }

        @Override
        public void addFieldsTo(Set<String> fields) {
            part.addFieldsTo(fields);
        }
    }
}
