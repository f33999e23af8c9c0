package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.filter.FilterParser;
import org.seedbed.store.filter.Refusal;
import org.seedbed.store.query.Projection;
import org.seedbed.store.query.Sort;

/** Makes stages from their specifications. */
final class Stages {
    private static final Set<String> NOT_SUPPORTED = Set.of(
            "$geoNear",
            "$graphLookup",
            "$indexStats",
            "$collStats",
            "$merge",
            "$out",
            "$redact",
            "$sample",
            "$search",
            "$unionWith",
            "$setWindowFields",
            "$densify",
            "$fill",
            "$bucketAuto",
            "$documents");
    private static final int UNKNOWN_STAGE = 40324;
    private static final int ONE_FIELD = 40323;
    private static final int NO_CHANGE_STREAMS = 40573;
    private static final int NEGATIVE_SKIP = 5107200;
    private static final int LIMIT_NOT_POSITIVE = 15958;
    private static final int EMPTY_SORT = 15976;
    private static final int EMPTY_PROJECTION = 51272;

    private final Foreign foreign;

    Stages(Foreign foreign) {
        this.foreign = foreign;
    }

    static String name(Document spec) {
        if (spec.size() != 1) {
            throw new MongoServerError(
                    ONE_FIELD, "A pipeline stage specification object must contain exactly one field.");
        }
        return spec.keySet().iterator().next();
    }

    Stage of(Document spec) {
        var name = name(spec);
        var argument = spec.get(name);
        return switch (name) {
            case "$match" -> match(document(name, argument));
            case "$sort" -> sort(document(name, argument));
            case "$skip" -> skip(argument);
            case "$limit" -> limit(argument);
            case "$group" -> new Group(document(name, argument));
            case "$count" -> count((String) argument);
            case "$sortByCount" -> sortByCount(argument);
            case "$lookup" -> new Lookup(document(name, argument), foreign);
            case "$facet" -> facet(document(name, argument));
            case "$set" -> library("$addFields", argument);
            case "$replaceWith" -> library("$replaceRoot", new Document("newRoot", argument));
            case "$project" -> project(document(name, argument));
            case "$addFields", "$unset", "$unwind", "$replaceRoot", "$bucket" -> library(name, argument);
            case "$changeStream" ->
                throw new MongoServerError(
                        NO_CHANGE_STREAMS, "The $changeStream stage is only supported on replica sets");
            default -> throw unknown(name);
        };
    }

    private static MongoServerError unknown(String name) {
        return NOT_SUPPORTED.contains(name)
                ? Refusal.notSupported("The stage " + name)
                : new MongoServerError(UNKNOWN_STAGE, "Unrecognized pipeline stage name: '" + name + "'");
    }

    static Document document(String stage, @Nullable Object argument) {
        if (argument instanceof Document document) {
            return document;
        }
        throw Refusal.badValue(stage + " needs an object");
    }

    private static Stage match(Document query) {
        var filter = FilterParser.parse(query);
        return documents -> documents.filter(filter::matches);
    }

    private static Stage sort(Document spec) {
        if (spec.isEmpty()) {
            throw new MongoServerError(EMPTY_SORT, "$sort stage must have at least one sort key");
        }
        var sort = Sort.of(spec);
        return documents -> documents
                .map(document -> new Keyed(sort.key(document), document))
                .sorted((one, other) -> Arrays.compareUnsigned(one.key, other.key))
                .map(Keyed::document);
    }

    private static Stage skip(@Nullable Object argument) {
        if (!(argument instanceof Number number) || number.longValue() < 0) {
            throw new MongoServerError(NEGATIVE_SKIP, "invalid argument to $skip stage: " + argument);
        }
        return documents -> documents.skip(number.longValue());
    }

    private static Stage limit(@Nullable Object argument) {
        if (!(argument instanceof Number number) || number.longValue() <= 0) {
            throw new MongoServerError(LIMIT_NOT_POSITIVE, "the limit must be positive");
        }
        return documents -> documents.limit(number.longValue());
    }

    private static Stage project(Document spec) {
        var projection = Projection.of(spec);
        if (projection == null) {
            throw new MongoServerError(
                    EMPTY_PROJECTION,
                    "Invalid $project :: caused by :: projection specification must have at least one field");
        }
        return documents -> documents.map(projection::apply);
    }

    private static Stage count(String field) {
        return documents -> {
            long count = documents.count();
            return count == 0
                    ? Stream.empty()
                    : Stream.of(
                            new Document(field, count <= Integer.MAX_VALUE ? (Object) (int) count : (Object) count));
        };
    }

    private static Stage sortByCount(@Nullable Object expression) {
        var group = new Group(new Document("_id", expression).append("count", new Document("$sum", 1)));
        var sort = sort(new Document("count", -1));
        return documents -> sort.apply(group.apply(documents));
    }

    private Stage facet(Document facets) {
        var pipelines = new Document();
        facets.forEach((name, stages) -> pipelines.put(name, Pipeline.of(stages, foreign)));
        return documents -> {
            var all = documents.toList();
            var result = new Document();
            pipelines.forEach((name, pipeline) -> result.put(
                    name,
                    ((Pipeline) pipeline)
                            .run(all.stream().map(Document::cloneDeeply))
                            .toList()));
            return Stream.of(result);
        };
    }

    private static Stage library(String name, @Nullable Object argument) {
        var stages = Aggregation.fromPipeline(List.of(new Document(name, argument)), null, null, null, NoopOplog.get())
                .getStages();
        return documents -> {
            var stream = documents;
            for (var stage : stages) {
                stream = stage.apply(stream);
            }
            return stream;
        };
    }

    private record Keyed(byte[] key, Document document) {}

    /** Adds to each document those of another collection that have the same value in a field. */
    private static final class Lookup implements Stage {
        private final Foreign foreign;
        private final String from;
        private final String localField;
        private final String foreignField;
        private final String as;

        Lookup(Document spec, Foreign foreign) {
            if (spec.containsKey("pipeline") || spec.containsKey("let")) {
                throw Refusal.notSupported("$lookup with a pipeline");
            }
            this.foreign = foreign;
            this.from = text(spec, "from");
            this.localField = text(spec, "localField");
            this.foreignField = text(spec, "foreignField");
            this.as = text(spec, "as");
        }

        private static String text(Document spec, String name) {
            if (spec.get(name) instanceof String text) {
                return text;
            }
            throw Refusal.badValue("$lookup argument '" + name + "' must be a string");
        }

        @Override
        public Stream<Document> apply(Stream<Document> documents) {
            return documents.map(document -> {
                var result = document.clone();
                Utils.changeSubdocumentValue(result, as, foreign.find(from, filter(document)));
                return result;
            });
        }

        private Document filter(Document document) {
            var local = Utils.getSubdocumentValueCollectionAware(document, localField);
            List<@Nullable Object> values = new ArrayList<>();
            if (local instanceof List<?> list) {
                values.addAll(list);
            }
            values.add(local instanceof Missing ? null : local);
            return new Document(foreignField, new Document("$in", values));
        }
    }
}
