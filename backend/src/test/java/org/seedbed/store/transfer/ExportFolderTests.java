package org.seedbed.store.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFolderTests {
    private final ExportFolder folder = new ExportFolder(Path.of("/exports/today"));

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/etc/passwd", "a/b", "a\\b", ".", "C:", "nul\u0000", "%2E%2E"})
    void neverLeavesItself(String collection) {
        for (var file : List.of(folder.documents(collection), folder.metadata(collection))) {
            assertThat(file.normalize().getParent()).isEqualTo(folder.path());
            assertThat(file.getFileName().toString()).matches("[A-Za-z0-9_%-]+\\.(jsonl|metadata\\.json)");
        }
    }

    @Test
    void hasAFileOfItsOwnForEachCollection() {
        var collections = List.of("a", "a.b", "a%2Eb", "a.metadata", "manifest", "蜜", "%E8%9C%9C", "a b", "a+b");
        var files = new HashSet<Path>();
        for (var collection : collections) {
            files.add(folder.documents(collection));
            files.add(folder.metadata(collection));
        }
        files.add(folder.manifest());

        assertThat(files).hasSize(2 * collections.size() + 1);
        assertThat(folder.documents("shop.orders_2-x")).hasFileName("shop%2Eorders_2-x.jsonl");
    }
}
