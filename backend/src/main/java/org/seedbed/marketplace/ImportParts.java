package org.seedbed.marketplace;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedbed.sales.SaleFacts;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** What was taken from the files, in documents of at most a thousand: recognised rows, and facts that wait to be recorded. */
@Repository
class ImportParts {
    private static final int ROWS = 1_000;
    static final int FACTS = 500;
    private static final char BAR = '|';
    private static final char AFTER_BAR = BAR + 1;

    private final MongoOperations mongo;

    ImportParts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores the rows; says in how many parts. */
    int keepRows(String importId, List<ImportedRow> rows) {
        return keep(
                rows,
                ROWS,
                (number, part) ->
                        new Part(rowsId(importId, number), importId, part.get(0).row(), part, null));
    }

    /** Stores the facts; says in how many parts. */
    int keepFacts(String importId, List<SaleFacts> facts) {
        return keep(facts, FACTS, (number, part) -> new Part(factsId(importId, number), importId, 0, null, part));
    }

    private <T> int keep(List<T> all, int size, BiFunction<Integer, List<T>, Part> wrap) {
        var parts = new ArrayList<Part>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(wrap.apply(parts.size(), all.subList(from, Math.min(from + size, all.size()))));
        }
        parts.forEach(mongo::insert);
        return parts.size();
    }

    List<SaleFacts> facts(MarketplaceImport of, int number) {
        var part = mongo.findById(factsId(of.id(), number), Part.class);
        if (part == null || part.facts() == null) {
            throw new IllegalStateException("Part " + number + " of import " + of.id() + " is gone");
        }
        return part.facts();
    }

    /** So many stored rows, the first of them the first whose number is not below the given one. */
    List<ImportedRow> rows(MarketplaceImport of, int from, int limit) {
        var ids = IntStream.range(0, of.rowParts())
                .mapToObj(i -> rowsId(of.id(), i))
                .toList();
        var firsts = query(where("_id").in(ids));
        firsts.fields().include("firstRow");
        var starts = mongo.find(firsts, Part.class).stream()
                .sorted((one, other) -> Integer.compare(one.firstRow(), other.firstRow()))
                .toList();
        int at = 0;
        while (at + 1 < starts.size() && starts.get(at + 1).firstRow() <= from) {
            at++;
        }
        var found = new ArrayList<ImportedRow>();
        for (int i = at; i < starts.size() && found.size() < limit; i++) {
            var part = mongo.findById(starts.get(i).id(), Part.class);
            if (part != null && part.rows() != null) {
                part.rows().stream()
                        .filter(row -> row.row() >= from)
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Drops the facts, which live on as sales. */
    void dropFacts(MarketplaceImport of) {
        drop(IntStream.range(0, of.factParts())
                .mapToObj(i -> factsId(of.id(), i))
                .toList());
    }

    /** Drops everything kept of a file that came to nothing. */
    void drop(String importId) {
        mongo.remove(query(where("_id").gte(importId + BAR).lt(importId + AFTER_BAR)), Part.class);
    }

    private void drop(List<String> ids) {
        mongo.remove(query(where("_id").in(ids)), Part.class);
    }

    private static String rowsId(String importId, int number) {
        return importId + BAR + "rows" + BAR + number;
    }

    private static String factsId(String importId, int number) {
        return importId + BAR + "facts" + BAR + number;
    }

    /** One document of rows or of facts. */
    @Document("marketplaceImportRows")
    record Part(
            @Id String id,
            String importId,
            int firstRow,
            @Nullable List<ImportedRow> rows,
            @Nullable List<SaleFacts> facts) {}
}
