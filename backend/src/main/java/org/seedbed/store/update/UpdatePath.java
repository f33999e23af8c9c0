package org.seedbed.store.update;

import java.util.Arrays;
import org.seedbed.store.filter.Paths;
import org.seedbed.store.filter.Refusal;

/** The dotted path that an operator works on. */
record UpdatePath(String text, String[] segments) {
    /** Stands for the place of the element by which the document was found. */
    static final String POSITIONAL = "$";

    static UpdatePath of(String text) {
        if (text.isEmpty()) {
            throw Errors.emptyName("An empty update path is not valid.");
        }
        var path = new UpdatePath(text, Paths.split(text));
        path.check();
        return path;
    }

    private void check() {
        if (Arrays.asList(segments).contains("")) {
            throw Errors.emptyName(
                    "The update path '" + text + "' contains an empty field name, which is not allowed.");
        }
        var first = segments[0];
        if (first.equals(POSITIONAL)) {
            throw Refusal.badValue(
                    "Cannot have positional (i.e. '$') element in the first position in path '" + text + "'");
        }
        if (namesElements(first)) {
            throw Refusal.badValue(
                    "Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '"
                            + text + "'");
        }
        if (first.startsWith("$")) {
            throw Errors.dollarName(first, first);
        }
        if (Arrays.stream(segments).filter(POSITIONAL::equals).count() > 1) {
            throw Refusal.badValue("Too many positional (i.e. '$') elements found in path '" + text + "'");
        }
    }

    /** Whether a segment stands for all elements of an array, or those of an array filter. */
    static boolean namesElements(String segment) {
        return segment.startsWith("$[") && segment.endsWith("]");
    }

    /** Whether it leads to different places in different documents. */
    boolean isDynamic() {
        return Arrays.stream(segments).anyMatch(segment -> segment.equals(POSITIONAL) || namesElements(segment));
    }

    boolean startsWith(UpdatePath other) {
        return other.segments.length <= segments.length
                && Arrays.equals(other.segments, Arrays.copyOf(segments, other.segments.length));
    }

    String segment(int depth) {
        return segments[depth];
    }

    boolean isLast(int depth) {
        return depth == segments.length - 1;
    }

    String textTo(int depth) {
        return String.join(".", Arrays.copyOf(segments, depth + 1));
    }
}
