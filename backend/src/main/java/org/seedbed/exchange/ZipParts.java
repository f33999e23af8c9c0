package org.seedbed.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip archive in memory, counted in full before any is used and then only ever streamed. It goes by the
 * central directory, as spreadsheets do: the JDK's own reader of streams stumbles over the size records that streaming
 * writers put behind each part, and its other reader wants a file on disk.
 */
final class ZipParts {

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Part(int method, int packedSize, int offset) {}

    private final ByteBuffer archive;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    ZipParts(byte[] bytes, Limits limits) throws IOException {
        archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            list(limits);
            count(limits);
        } catch (IndexOutOfBoundsException | IllegalArgumentException truncated) {
            throw new IOException(truncated);
        }
    }

    /** The content of the part, or null; names ignore case and the slant of slashes, as careless writers do. */
    @Nullable
    InputStream open(String name) throws IOException {
        var part = parts.get(plain(name));
        return part == null ? null : content(part);
    }

    private void list(Limits limits) throws IOException {
        int end = directoryEnd();
        int entries = Short.toUnsignedInt(archive.getShort(end + 10));
        limits.checkEntries(entries);
        int at = archive.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            expect(DIRECTORY_ENTRY, at);
            int nameLength = Short.toUnsignedInt(archive.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(archive.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(archive.getShort(at + 32));
            var name = new String(archive.array(), at + 46, nameLength, StandardCharsets.UTF_8);
            var part = new Part(archive.getShort(at + 10), archive.getInt(at + 20), archive.getInt(at + 42));
            if (parts.putIfAbsent(plain(name), part) != null) throw new ZipException("two parts of one name");
            at += 46 + nameLength + extraLength + commentLength;
        }
    }

    private int directoryEnd() throws IOException {
        for (int at = archive.limit() - 22; at >= Math.max(0, archive.limit() - 22 - 0xFFFF); at--) {
            if (archive.getInt(at) == DIRECTORY_END) return at;
        }
        throw new ZipException("no directory");
    }

    private void count(Limits limits) throws IOException {
        var buffer = new byte[16 * 1024];
        long inflated = 0;
        for (Part part : parts.values()) {
            try (var content = content(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    inflated += read;
                    limits.checkInflated(inflated);
                }
            }
        }
    }

    private InputStream content(Part part) throws IOException {
        expect(LOCAL_ENTRY, part.offset());
        int nameLength = Short.toUnsignedInt(archive.getShort(part.offset() + 26));
        int extraLength = Short.toUnsignedInt(archive.getShort(part.offset() + 28));
        int start = part.offset() + 30 + nameLength + extraLength;
        if (start > archive.limit() || part.packedSize() < 0 || part.packedSize() > archive.limit() - start) {
            throw new ZipException("part beyond the end");
        }
        var packed = new ByteArrayInputStream(archive.array(), start, part.packedSize());
        if (part.method() == STORED) return packed;
        if (part.method() != DEFLATED) throw new ZipException("unknown packing");
        return new Unpacked(packed, new Inflater(true));
    }

    private void expect(int signature, int at) throws IOException {
        if (archive.getInt(at) != signature) throw new ZipException("not where the directory says");
    }

    private static String plain(String name) {
        var slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    /** Frees the native memory of its inflater, which the plain stream leaves to its caller. */
    private static final class Unpacked extends InflaterInputStream {

        Unpacked(InputStream packed, Inflater inflater) {
            super(packed, inflater);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
