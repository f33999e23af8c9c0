package org.seedbed.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.TableReader;

/** One part of the demo programme's folder, its dates moved. */
final class DemoFiles {
    private final Path folder;
    private final DateShift shift;

    DemoFiles(Path folder, DateShift shift) {
        this.folder = folder;
        this.shift = shift;
    }

    /** The rows of a list, none if there is no such file. */
    List<Row> rows(String name) {
        return Files.exists(folder.resolve(name))
                ? new TableReader()
                        .read(shift.move(readBytes(folder.resolve(name))))
                        .rows()
                : List.of();
    }

    /** The rows of a list of things that have happened, without those of days still to come. */
    List<Row> pastRows(String name) {
        return Files.exists(folder.resolve(name))
                ? new TableReader().read(upload(name)).rows()
                : List.of();
    }

    /** A file to be imported, without the rows of days still to come. */
    byte[] upload(String name) {
        return shift.untilYesterday(shift.move(readBytes(folder.resolve(name))));
    }

    /** The file of this kind for this key, whatever its format. */
    Optional<String> find(String kind, String key) {
        return List.of(".csv", ".xlsx").stream()
                .map(extension -> kind + "/" + key + extension)
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst();
    }

    static @Nullable String optional(Row row, String column) {
        var cell = row.first(column);
        return cell.isEmpty() ? null : cell.text();
    }

    static String readText(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    static byte[] readBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
