package org.seedbed.exchange;

import java.util.List;

/** A file that is refused as a whole; the code is stable, the words are found elsewhere. */
public class Unreadable extends RuntimeException {

    /** Args: most megabytes. */
    public static final String FILE_TOO_LARGE = "file-too-large";
    /** Args: most megabytes once unpacked. */
    public static final String INFLATED_TOO_LARGE = "inflated-too-large";
    /** Args: most parts inside the workbook. */
    public static final String TOO_MANY_ENTRIES = "too-many-entries";
    /** Args: most rows. */
    public static final String TOO_MANY_ROWS = "too-many-rows";
    /** Args: row, most columns. */
    public static final String TOO_MANY_COLUMNS = "too-many-columns";
    /** Args: row, most characters. */
    public static final String CELL_TOO_LONG = "cell-too-long";

    public static final String FILE_EMPTY = "file-empty";
    public static final String NOT_A_TABLE = "not-a-table";
    public static final String OLD_EXCEL = "old-excel";
    public static final String FILE_DAMAGED = "file-damaged";

    /** Args: row, byte offset of the first byte that fits no known encoding. */
    public static final String ENCODING_UNKNOWN = "encoding-unknown";
    /** Args: row in which a quotation mark is not closed, or is followed by stray text. */
    public static final String BAD_QUOTES = "bad-quotes";
    /** Args: the accepted names of the missing column. */
    public static final String HEADER_MISSING = "header-missing";

    private final String code;
    private final List<Object> args;

    public Unreadable(String code, Object... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    /** In the order the messages number them. */
    public List<Object> args() {
        return args;
    }
}
