package org.seedbed.store.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Writes a file line by line, counts and hashes; what was written is on disk once it is closed. */
final class LineWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final MessageDigest digest = Hash.start();
    private final OutputStream out;
    private long lines;

    LineWriter(Path file) throws IOException {
        this.file = file;
        this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES), digest);
    }

    void write(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        lines++;
    }

    long lines() {
        return lines;
    }

    /** Of all that has been written; asked for once. */
    String sha256() {
        return Hash.end(digest);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Durable.sync(file);
    }
}
