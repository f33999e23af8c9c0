package org.seedbed.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.command.Shell;
import org.seedbed.store.data.Index;
import org.seedbed.store.data.Namespace;
import org.seedbed.store.filter.FilterParser;

/**
 * Whichever index a query takes, it finds the same. {@code -Dstore.plans=1000} tries that many collections instead of a few, and
 * {@code -Dstore.plans.seed=7} begins with another than the first.
 */
class PlansAgreeTests {
    private static final int COLLECTIONS = Integer.getInteger("store.plans", 4);
    private static final int FIRST = Integer.getInteger("store.plans.seed", 1);
    private static final int DOCUMENTS = 40;
    private static final int QUERIES = 40;
    private static final Document NATURAL = new Document("$natural", 1);

    @RegisterExtension
    static final Shell SHELL = new Shell();

    private Shelves shelves = new Shelves(0);
    private Document filter = new Document();
    private String context = "";
    private int noise;

    @Test
    void findTheSame() {
        for (int seed = FIRST; seed < FIRST + COLLECTIONS; seed++) {
            shelves = new Shelves(seed);
            fill(seed % 3 == 0);
            for (int i = 0; i < QUERIES; i++) {
                filter = shelves.filter();
                for (var hint : hints()) {
                    context = "seed " + seed + ", query " + i + ": " + filter + " with hint " + hint;
                    compare(hint);
                }
            }
            SHELL.assertValid();
        }
    }

    private void fill(boolean flat) {
        SHELL.begin();
        var documents = new ArrayList<Document>();
        for (int id = 0; id < DOCUMENTS; id++) {
            documents.add(flat ? shelves.flatDocument(id) : shelves.document(id));
        }
        SHELL.succeed(new Document("insert", SHELL.collection()).append("documents", documents));
        for (int i = 0; i < 5; i++) {
            var spec = new Document("key", shelves.indexKey()).append("name", "i" + i);
            spec.putAll(shelves.indexOptions());
            attempt(new Document("createIndexes", SHELL.collection()).append("indexes", List.of(spec)));
        }
    }

    /** Some indexes cannot be, for what the documents hold. */
    private static void attempt(Document command) {
        try {
            SHELL.run(command);
        } catch (MongoServerError refused) {
            assertThat(refused.getCode()).isIn(85, 171, 11_000);
        }
    }

    /** The planner's own choice, and every index that has all that is looked for. */
    private List<@Nullable Object> hints() {
        var parsed = FilterParser.parse(filter);
        var hints = new ArrayList<@Nullable Object>();
        hints.add(null);
        indexes().stream()
                .filter(index -> IndexAccess.of(index, parsed).complete())
                .forEach(index -> hints.add(index.name()));
        return hints;
    }

    private static List<Index> indexes() {
        return SHELL.data()
                .read((session, catalog) -> catalog.find(new Namespace("shop", SHELL.collection()))
                        .orElseThrow()
                        .indexes());
    }

    private void compare(@Nullable Object hint) {
        var expected = ids(SHELL.run(find(NATURAL)));
        assertThat(ids(SHELL.run(find(hint)))).as(context).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(count(hint)).as(context).isEqualTo(expected.size());
        compareSorted(hint);
        compareComputed(hint);
        if (shelves.chance(5)) {
            compareWhileOthersWrite(hint);
        }
    }

    private Document find(@Nullable Object hint) {
        var find = new Document("find", SHELL.collection()).append("filter", filter);
        find.putIfNotNull("hint", hint);
        return find.append("batchSize", 1_000);
    }

    private static List<Object> ids(Document reply) {
        return new ArrayList<>(
                Shell.batch(reply).stream().map(each -> each.get("_id")).toList());
    }

    private int count(@Nullable Object hint) {
        var count = new Document("count", SHELL.collection()).append("query", filter);
        count.putIfNotNull("hint", hint);
        return (Integer) SHELL.run(count).get("n");
    }

    private void compareSorted(@Nullable Object hint) {
        var sort = shelves.sort();
        int skip = shelves.below(4);
        int limit = shelves.below(8);
        context += " sorted by " + sort + " from " + skip + " up to " + limit;
        assertThat(sortKeys(hint, sort, skip, limit)).as(context).isEqualTo(sortKeys(NATURAL, sort, skip, limit));
        if (!sort.containsKey("_id")) {
            sort.append("_id", shelves.chance(50) ? 1 : -1);
        }
        var expected = ids(SHELL.run(sorted(NATURAL, sort, skip, limit)));
        assertThat(ids(SHELL.run(sorted(hint, sort, skip, limit)))).as(context).isEqualTo(expected);
    }

    private Document sorted(@Nullable Object hint, Document sort, int skip, int limit) {
        return find(hint).append("sort", sort).append("skip", skip).append("limit", limit);
    }

    private List<String> sortKeys(@Nullable Object hint, Document sort, int skip, int limit) {
        return Shell.batch(SHELL.run(sorted(hint, sort, skip, limit))).stream()
                .map(document -> Arrays.toString(Sort.of(sort).key(document)))
                .toList();
    }

    private void compareComputed(@Nullable Object hint) {
        var path = shelves.path();
        assertThat(groups(hint, path)).as(context + " grouped by " + path).isEqualTo(groups(NATURAL, path));
        assertThat(distinct(hint, path)).as(context + " distinct by " + path).isEqualTo(distinct(NATURAL, path));
    }

    /** Equal numbers of several types are one group, which shows any of them. */
    private Map<String, Object> groups(@Nullable Object hint, String path) {
        var group = new Document("_id", "$" + path).append("n", new Document("$sum", 1));
        var aggregate = new Document("aggregate", SHELL.collection())
                .append("pipeline", List.of(new Document("$match", filter), new Document("$group", group)))
                .append("cursor", new Document("batchSize", 1_000));
        aggregate.putIfNotNull("hint", hint);
        var groups = new LinkedHashMap<String, Object>();
        Shell.batch(SHELL.run(aggregate))
                .forEach(each -> groups.put(Arrays.toString(Keys.of(each.get("_id"))), each.get("n")));
        return groups;
    }

    private Set<String> distinct(@Nullable Object hint, String path) {
        var distinct =
                new Document("distinct", SHELL.collection()).append("key", path).append("query", filter);
        distinct.putIfNotNull("hint", hint);
        var values = new TreeSet<String>();
        ((List<?>) SHELL.run(distinct).get("values")).forEach(each -> values.add(Arrays.toString(Keys.of(each))));
        return values;
    }

    private void compareWhileOthersWrite(@Nullable Object hint) {
        var sort = shelves.sort();
        sort.putIfAbsent("_id", 1);
        var wanted = find(NATURAL).append("sort", sort);
        var expected = ids(SHELL.run(wanted));
        expected.removeIf(String.class::isInstance);

        var find = find(hint).append("batchSize", 2);
        boolean sorted = shelves.chance(60);
        var found = fetch(sorted ? find.append("sort", sort) : find);

        assertThat(new HashSet<>(found)).as(context).hasSameSizeAs(found);
        if (sorted) {
            assertThat(found).as(context).isEqualTo(expected);
        } else {
            assertThat(found).as(context).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Fetches two by two; what others write meanwhile has texts for ids. */
    private List<Object> fetch(Document find) {
        var reply = SHELL.run(find);
        var found = ids(reply);
        for (int batch = 0; Shell.cursor(reply) != 0; batch++) {
            if (batch < 4) {
                write();
            }
            reply = SHELL.run(new Document("getMore", Shell.cursor(reply))
                    .append("collection", SHELL.collection())
                    .append("batchSize", 2));
            found.addAll(ids(reply));
        }
        found.removeIf(String.class::isInstance);
        return found;
    }

    private void write() {
        var id = "n" + (noise + (shelves.chance(50) ? 0 : ++noise)) % 10;
        var byId = new Document("_id", id);
        if (shelves.chance(30)) {
            var delete = new Document("q", byId).append("limit", 1);
            SHELL.run(new Document("delete", SHELL.collection()).append("deletes", List.of(delete)));
        } else {
            var put = new Document("q", byId).append("u", shelves.document(id)).append("upsert", true);
            SHELL.run(new Document("update", SHELL.collection()).append("updates", List.of(put)));
        }
    }
}
