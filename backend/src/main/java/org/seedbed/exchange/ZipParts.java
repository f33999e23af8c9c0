package org.seedbed.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a zip archive, counted in full before any is used and then only ever streamed. */
final class ZipParts {

    private final byte[] archive;

    ZipParts(byte[] archive, Limits limits) throws IOException {
        this.archive = archive;
        var buffer = new byte[16 * 1024];
        long inflated = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                limits.checkEntries(++entries);
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    limits.checkInflated(inflated);
                }
            }
        }
    }

    /** The content of the part, or null; names ignore case and the slant of slashes, as careless writers do. */
    @Nullable
    InputStream open(String name) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(archive));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (plain(entry.getName()).equals(plain(name))) return zip;
        }
        zip.close();
        return null;
    }

    private static String plain(String name) {
        var slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }
}
