package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;

/** One command of a script, with what it exercises and how its answers are to be compared. */
public record Command(Document body, Set<String> exercises, Order order) {
    /** How far the order of what a command answers is determined. */
    public enum Order {
        AS_LISTED,
        ANY,
        /** Any order, and of numbers that are equal any may stand for the others. */
        ANY_BY_VALUE
    }

    public String kind() {
        return body.keySet().iterator().next();
    }

    @Override
    public String toString() {
        return body.toJson();
    }

    /** The same without one of the documents that it inserts; itself if it inserts no other. */
    public Command without(int document) {
        var documents = body.getList("documents", Document.class);
        if (documents == null || documents.size() < 2 || document >= documents.size()) {
            return this;
        }
        var fewer = new ArrayList<>(documents);
        fewer.remove(document);
        return new Command(new Document(body).append("documents", fewer), exercises, order);
    }
}
