package org.seedbed.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds XLSX packages part by part, so that tests can forge what no honest program writes. */
final class Workbooks {

    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbooks() {
        part(
                "_rels/.rels",
                "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation("s1", "worksheet", "worksheets/sheet1.xml")
                        + relation("s2", "worksheet", "/xl/worksheets/sheet2.xml")
                        + relation("st", "styles", "styles.xml")
                        + relation("ss", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + DOCUMENT + "'><workbookPr/><sheets>"
                        + "<sheet name='One' sheetId='1' r:id='s1'/><sheet name='Two' sheetId='2' r:id='s2'/>"
                        + "</sheets></workbook>");
        part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
                        + "<numFmt numFmtId='165' formatCode='0.00\"days\"'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
                        + "</styleSheet>");
        part("xl/sharedStrings.xml", "<sst/>");
        sheet(1, "");
        sheet(2, "");
    }

    static Workbooks workbook() {
        return new Workbooks();
    }

    static Workbooks withRows(String rows) {
        return workbook().sheet(1, rows);
    }

    Workbooks sheet(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<?xml version='1.0' encoding='UTF-8'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Workbooks strings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    Workbooks part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Workbooks without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A row of inline text cells without addresses. */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (String cell : cells)
            row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
        return row.append("</row>").toString();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + DOCUMENT + "/" + type + "' Target='" + target + "'/>";
    }
}
