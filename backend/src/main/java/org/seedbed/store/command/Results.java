package org.seedbed.store.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;
import org.seedbed.store.bson.RawDocument;
import org.seedbed.store.file.Session;
import org.seedbed.store.query.Projection;
import org.seedbed.store.query.Source;

/** What a command answers, document by document. */
interface Results {
    boolean next(Session session);

    /** The present document, to be encoded. */
    Object document();

    /** About how large the present document is. */
    int bytes();

    boolean hasMore();

    void pause();

    /** Documents of a collection, without the first of them and up to a limit; 0 limits nothing. */
    static Results of(Source source, long skip, long limit, @Nullable Projection projection) {
        return new SourceResults(source, skip, limit, projection);
    }

    /** Documents that have been computed. */
    static Results of(Iterator<Document> documents) {
        return new ComputedResults(documents);
    }

    final class SourceResults implements Results {
        private final Source source;
        private final @Nullable Projection projection;
        private long toSkip;
        private long remaining;
        private boolean ended;

        private SourceResults(Source source, long skip, long limit, @Nullable Projection projection) {
            this.source = source;
            this.toSkip = skip;
            this.remaining = limit == 0 ? Long.MAX_VALUE : limit;
            this.projection = projection;
        }

        @Override
        public boolean next(Session session) {
            while (!ended && remaining > 0) {
                if (!source.next(session)) {
                    ended = true;
                } else if (toSkip > 0) {
                    toSkip--;
                } else {
                    remaining--;
                    return true;
                }
            }
            return false;
        }

        @Override
        public Object document() {
            return projection == null
                    ? new RawDocument(source.document())
                    : projection.apply(Bson.decode(source.document()));
        }

        @Override
        public int bytes() {
            return source.document().length;
        }

        @Override
        public boolean hasMore() {
            return !ended && remaining > 0;
        }

        @Override
        public void pause() {
            source.pause();
        }
    }

    final class ComputedResults implements Results {
        private final Iterator<Document> documents;
        private byte[] current = new byte[0];

        private ComputedResults(Iterator<Document> documents) {
            this.documents = documents;
        }

        @Override
        public boolean next(Session session) {
            if (!documents.hasNext()) {
                return false;
            }
            current = Bson.encode(documents.next());
            return true;
        }

        @Override
        public Object document() {
            return new RawDocument(current);
        }

        @Override
        public int bytes() {
            return current.length;
        }

        @Override
        public boolean hasMore() {
            return documents.hasNext();
        }

        @Override
        public void pause() {
            // It holds nothing of the file.
        }
    }
}
