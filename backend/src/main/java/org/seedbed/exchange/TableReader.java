package org.seedbed.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The way in: reads an uploaded file into a table, judging what it is by its bytes and never by its name. */
public final class TableReader {

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private final Limits limits;

    public TableReader() {
        this(Limits.DEFAULT);
    }

    public TableReader(Limits limits) {
        this.limits = limits;
    }

    /** Throws {@link Unreadable} when the file as a whole cannot be used. */
    public Table read(byte[] bytes) {
        limits.checkUpload(bytes.length);
        if (startsWith(bytes, OLE)) throw new Unreadable(Unreadable.OLD_EXCEL);
        var rows = new RowCollector(limits);
        if (startsWith(bytes, ZIP)) {
            new Workbook(bytes, limits).readInto(rows);
            return rows.table("XLSX", null);
        }
        var decoded = Decoded.from(bytes);
        char delimiter = new DelimitedText(decoded.text()).readInto(rows);
        return rows.table(decoded.encoding(), delimiter);
    }

    /** Reads no further than the limit allows. */
    public Table read(InputStream upload) throws IOException {
        return read(upload.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.uploadBytes() + 1)));
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
