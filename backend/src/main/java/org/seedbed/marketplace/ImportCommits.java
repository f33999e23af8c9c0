package org.seedbed.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.marketplace.MarketplaceImport.Failure;
import org.seedbed.sales.SalesBook;
import org.seedbed.shared.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records the imports that people have committed, part by part, and takes up again what an interruption left half done. */
@Component
class ImportCommits implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCommits.class);
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);

    private final MarketplaceImports imports;
    private final ImportParts parts;
    private final SalesBook book;
    private final Clock clock;

    ImportCommits(MarketplaceImports imports, ImportParts parts, SalesBook book, Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        List<MarketplaceImport> recorded;
        do {
            recorded = imports.committing().stream().filter(this::record).toList();
            finish(recorded);
        } while (!recorded.isEmpty());
        failAbandoned();
    }

    private boolean record(MarketplaceImport wanted) {
        try {
            @Nullable MarketplaceImport at = wanted;
            while (at != null && !at.isRecorded()) {
                at = recordPart(at);
            }
            return at != null;
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be recorded; it is tried again within a minute", wanted.id(), e);
            return false;
        }
    }

    /** Null if somebody else has recorded this part meanwhile. */
    private @Nullable MarketplaceImport recordPart(MarketplaceImport at) {
        var facts = parts.facts(at, at.partsDone());
        var planned = at.planned();
        if (planned == null) {
            planned = book.compare(facts);
            imports.plan(at, planned);
        }
        book.record(facts);
        return imports.advance(at, at.recorded().plus(planned));
    }

    /** Only what the sums by day include is committed, so whoever sees it committed sees its money too. */
    private void finish(List<MarketplaceImport> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        book.settle();
        for (var done : recorded) {
            imports.finish(done.id(), clock.instant());
            parts.dropFacts(done);
        }
    }

    private void failAbandoned() {
        for (var abandoned : imports.abandoned(clock.instant().minus(LONGEST_READING))) {
            parts.drop(abandoned.id());
            imports.fail(abandoned.id(), ImportStatus.READING, new Failure("upload-interrupted", List.of()), null);
        }
    }
}
