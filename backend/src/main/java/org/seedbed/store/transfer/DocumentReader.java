package org.seedbed.store.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Reads a file of documents, one on a line, and says which line is wrong. */
final class DocumentReader implements AutoCloseable {
    private final Path file;
    private final BufferedReader reader;
    private long lines;

    DocumentReader(Path file) throws IOException {
        this.file = file;
        this.reader = Files.newBufferedReader(file);
    }

    /** The next document; null after the last. */
    @Nullable
    RawBsonDocument next() throws IOException {
        try {
            var line = reader.readLine();
            if (line == null) {
                return null;
            }
            lines++;
            return ExtendedJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new TransferProblem(file.toAbsolutePath() + ", line " + lines + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new TransferProblem(file.toAbsolutePath() + ", after line " + lines + ": not UTF-8", e);
        }
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
