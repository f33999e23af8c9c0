package org.seedbed.store.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of an export: two for each collection, whose name cannot lead them elsewhere, and a manifest. */
public record ExportFolder(Path path) {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    /** Makes the folder ready for an export; refuses one with something in it unless its earlier export is to be replaced. */
    public static ExportFolder prepare(Path path, boolean replace) {
        var folder = new ExportFolder(path);
        try {
            Files.createDirectories(path);
            if (!isEmpty(path)) {
                if (!replace) {
                    throw new TransferProblem("The folder " + path.toAbsolutePath()
                            + " is not empty. Name another, or replace an earlier export with --force");
                }
                folder.removeEarlierExport();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the folder " + path.toAbsolutePath(), e);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private void removeEarlierExport() throws IOException {
        if (!Files.exists(manifest())) {
            return;
        }
        for (var part : Manifest.read(manifest()).parts()) {
            Files.deleteIfExists(documents(part.collection()));
            Files.deleteIfExists(metadata(part.collection()));
        }
        Files.delete(manifest());
    }

    Path manifest() {
        return path.resolve("manifest.json");
    }

    Path documents(String collection) {
        return path.resolve(encode(collection) + ".jsonl");
    }

    Path metadata(String collection) {
        return path.resolve(encode(collection) + ".metadata.json");
    }

    private static String encode(String collection) {
        var encoded = new StringBuilder();
        for (byte each : collection.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format("%%%02X", each));
            }
        }
        return encoded.toString();
    }
}
