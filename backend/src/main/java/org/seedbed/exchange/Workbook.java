package org.seedbed.exchange;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet with content of an XLSX file, streamed. Written by hand because every limit has to hold while the
 * bytes arrive: the reader at hand allocates as many columns as a forged cell address claims, searches every array
 * formula for every cell, and has no bound on what it inflates.
 */
final class Workbook {

    private static final URI ROOT = URI.create("/");

    private final byte[] archive;
    private final Limits limits;

    Workbook(byte[] archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    void readInto(RowCollector rows) {
        try {
            var parts = new ZipParts(archive, limits);
            var main = relations(parts, ROOT).byType("officeDocument");
            if (main == null) throw new Unreadable(Unreadable.NOT_A_TABLE);
            var outline = outline(parts, main);
            var relations = relations(parts, main);
            var numbers = numbers(parts, relations.byType("styles"), outline.since1904());
            var strings = strings(parts, relations.byType("sharedStrings"));
            for (String id : outline.sheetIds()) {
                var part = relations.byId().get(id);
                if (part == null || !rows.isEmpty()) continue;
                try (var sheet = open(parts, part)) {
                    new Sheet(sheet, strings, numbers).readInto(rows);
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw (Unreadable) new Unreadable(Unreadable.FILE_DAMAGED).initCause(damaged);
        }
    }

    private static Markup open(ZipParts parts, URI part) throws IOException, XMLStreamException {
        var content = parts.open(part.getPath());
        if (content == null) throw new Unreadable(Unreadable.NOT_A_TABLE);
        return new Markup(content);
    }

    private static Relations relations(ZipParts parts, URI of) throws IOException, XMLStreamException {
        var path = of.getPath();
        int slash = path.lastIndexOf('/') + 1;
        var name = path.substring(0, slash) + "_rels/" + path.substring(slash) + ".rels";
        var byId = new HashMap<String, URI>();
        var types = new HashMap<String, URI>();
        try (var xml = open(parts, URI.create(name))) {
            while (xml.advance()) {
                var target = xml.attribute("Target");
                if (!xml.starts("Relationship") || target == null) continue;
                if ("External".equals(xml.attribute("TargetMode"))) continue;
                var part = of.resolve(URI.create(target.replace('\\', '/')));
                var type = String.valueOf(xml.attribute("Type"));
                byId.put(String.valueOf(xml.attribute("Id")), part);
                types.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
        return new Relations(byId, types);
    }

    private static Outline outline(ZipParts parts, URI main) throws IOException, XMLStreamException {
        var ids = new ArrayList<String>();
        boolean since1904 = false;
        try (var xml = open(parts, main)) {
            while (xml.advance()) {
                if (xml.starts("workbookPr")) since1904 = isTrue(xml.attribute("date1904"));
                if (!xml.starts("sheet")) continue;
                var state = xml.attribute("state");
                boolean visible = state == null || "visible".equals(state);
                if (visible) ids.add(String.valueOf(xml.attribute("id")));
            }
        }
        return new Outline(ids, since1904);
    }

    private static NumberText numbers(ZipParts parts, @Nullable URI part, boolean since1904)
            throws IOException, XMLStreamException {
        if (part == null) return NumberText.plain(since1904);
        try (var styles = open(parts, part)) {
            return NumberText.from(styles, since1904);
        }
    }

    private List<String> strings(ZipParts parts, @Nullable URI part) throws IOException, XMLStreamException {
        if (part == null) return List.of();
        var strings = new ArrayList<String>();
        try (var xml = open(parts, part)) {
            while (xml.advance()) if (xml.starts("si")) strings.add(xml.richText("si", 0, limits));
        }
        return strings;
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private record Relations(Map<String, URI> byId, Map<String, URI> types) {

        @Nullable
        URI byType(String type) {
            return types.get(type);
        }
    }

    private record Outline(List<String> sheetIds, boolean since1904) {}
}
