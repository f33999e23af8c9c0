package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.query.Query;

/**
 * The stages at the beginning of a pipeline that a query can do: {@code $match}, {@code $sort}, {@code $skip}, {@code $limit}.
 *
 * @param limit 0 for none
 * @param rest the stages that remain
 */
record LeadingStages(Query query, long skip, long limit, List<Document> rest) {
    static LeadingStages of(List<Document> stages, @Nullable Object hint) {
        var matches = new ArrayList<Document>();
        Document sort = null;
        long skip = 0;
        long limit = 0;
        int at = 0;
        while (at < stages.size() && stages.get(at).size() == 1) {
            var stage = stages.get(at);
            if (sort == null && stage.get("$match") instanceof Document match) {
                matches.add(match);
            } else if (sort == null && stage.get("$sort") instanceof Document order && !order.isEmpty()) {
                sort = order;
            } else if (skip == 0
                    && limit == 0
                    && stage.get("$skip") instanceof Number number
                    && number.longValue() > 0) {
                skip = number.longValue();
            } else if (limit == 0 && stage.get("$limit") instanceof Number number && number.longValue() > 0) {
                limit = number.longValue();
            } else {
                break;
            }
            at++;
            if (skip > 0 || limit > 0) {
                sort = sort == null ? new Document() : sort;
            }
        }
        var query = Query.of(filter(matches), sort, limit == 0 ? 0 : skip + limit, hint);
        return new LeadingStages(query, skip, limit, stages.subList(at, stages.size()));
    }

    boolean isSorted() {
        return !query.sort().fields().isEmpty();
    }

    private static Document filter(List<Document> matches) {
        if (matches.isEmpty()) {
            return new Document();
        }
        return matches.size() == 1 ? matches.get(0) : new Document("$and", matches);
    }
}
