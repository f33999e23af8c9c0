package org.seedbed.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Keys;
import org.seedbed.store.file.Session;

/** Reads the documents that a plan finds, in the plan's order, each once. */
public final class Scan implements Source {
    private final Plan plan;
    private final Acceptance acceptance;
    private final Examined examined;
    private final Set<Long> met = new HashSet<>();
    private final Iterator<RangeReader> waiting;
    private final PriorityQueue<Head> heads;
    private final List<RangeReader> parked = new ArrayList<>();
    private @Nullable RangeReader current;
    private byte[] document = new byte[0];
    private Document fields = new Document();
    private long id;

    /**
     * Begins before the first document.
     *
     * @param moreFields the top-level fields, beside the filter's, that {@link #fields()} is to have
     */
    public Scan(Plan plan, Instant now, Set<String> moreFields, Examined examined) {
        this.plan = plan;
        this.acceptance = new Acceptance(plan, now, moreFields);
        this.examined = examined;
        this.waiting = readers(plan);
        Comparator<Head> order = Comparator.comparing(Head::order, Keys.ORDER);
        this.heads = new PriorityQueue<>(plan.reversed() ? order.reversed() : order);
    }

    private static Iterator<RangeReader> readers(Plan plan) {
        if (plan.scansCollection()) {
            return List.of(RangeReader.ofCollection(plan.collection(), plan.reversed()))
                    .iterator();
        }
        return plan.accesses().stream()
                .flatMap(access -> inOrder(access.ranges(), plan.reversed()).stream()
                        .map(range -> RangeReader.ofIndex(plan.collection(), access.index(), range, plan.reversed())))
                .iterator();
    }

    private static List<Range> inOrder(List<Range> ranges, boolean reversed) {
        if (!reversed || ranges.size() == 1) {
            return ranges;
        }
        var backwards = new ArrayList<>(ranges);
        Collections.reverse(backwards);
        return backwards;
    }

    @Override
    public boolean next(Session session) {
        while (plan.merged() ? advanceMerged(session) : advance(session)) {
            if (accept(Objects.requireNonNull(current))) {
                return true;
            }
        }
        return false;
    }

    private boolean advance(Session session) {
        while (current == null || !current.next(session)) {
            if (!waiting.hasNext()) {
                return false;
            }
            current = waiting.next();
        }
        return true;
    }

    /** Takes the reader whose document comes first; each reader that is not at its end waits with one document. */
    private boolean advanceMerged(Session session) {
        waiting.forEachRemaining(parked::add);
        parked.forEach(reader -> push(reader, session));
        parked.clear();
        if (current != null) {
            current.mark();
            push(current, session);
        }
        var first = heads.poll();
        current = first == null ? null : first.reader;
        return current != null;
    }

    private void push(RangeReader reader, Session session) {
        if (reader.next(session)) {
            heads.add(new Head(reader, reader.order()));
        }
    }

    private boolean accept(RangeReader reader) {
        if (!plan.scansCollection()) {
            examined.keys(1);
        }
        id = reader.id();
        if (plan.canRepeat() && !met.add(id)) {
            return false;
        }
        examined.document();
        document = reader.document();
        var accepted = acceptance.accept(document);
        if (accepted == null) {
            return false;
        }
        fields = accepted;
        return true;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public byte[] document() {
        return document;
    }

    /** The fields of the present document that were asked for, and those that the filter looks at. */
    public Document fields() {
        return fields;
    }

    @Override
    public void pause() {
        if (current != null) {
            current.pause();
        }
        for (var head : heads) {
            head.reader.stepBack();
            parked.add(head.reader);
        }
        heads.clear();
    }

    private record Head(RangeReader reader, byte[] order) {}
}
