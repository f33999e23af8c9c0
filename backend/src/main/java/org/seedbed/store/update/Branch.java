package org.seedbed.store.update;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.update.Node.Leaf;
import org.seedbed.store.update.Node.Place;

/** A part of an update whose paths go on from here. */
abstract class Branch implements Node {
    private final Map<String, Node> children;

    Branch(Map<String, Node> children) {
        this.children = children;
    }

    Map<String, Node> children() {
        return children;
    }

    /** Whether a path can go on from here by this segment. */
    abstract boolean admits(String segment);

    /** Adds the operator at the end of a path that has come here at this depth. */
    void add(UpdatePath path, int depth, Operator operator, ArrayFilters filters) {
        var segment = path.segment(depth);
        filters.require(segment, path);
        var known = children.get(segment);
        if (path.isLast(depth)) {
            if (known != null) {
                throw conflict(path, depth);
            }
            children.put(segment, new Leaf(path.text(), operator));
            return;
        }
        var next = path.segment(depth + 1);
        if (known == null) {
            known = UpdatePath.namesElements(next) ? new Elements(filters) : new Fields();
            children.put(segment, known);
        }
        if (!(known instanceof Branch branch) || !branch.admits(next)) {
            throw conflict(path, depth);
        }
        branch.add(path, depth + 1, operator, filters);
    }

    private static RuntimeException conflict(UpdatePath path, int depth) {
        return Errors.conflict(
                "Updating the path '" + path.text() + "' would create a conflict at '" + path.textTo(depth) + "'");
    }

    /** Adds those of another branch of the same kind. */
    void addAll(Branch other, Place place) {
        other.children.forEach((segment, node) -> {
            var known = children.get(segment);
            children.put(segment, known == null ? node : known.merge(node, place.at(segment)));
        });
    }

    @Nullable
    Node child(String segment) {
        return children.get(segment);
    }

    @Override
    public String somePath() {
        return children.values().iterator().next().somePath();
    }
}
