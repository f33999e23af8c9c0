package org.seedbed.exchange;

/** How much one file may cost us; counted while reading, so a bomb is refused before it unfolds. */
public record Limits(long uploadBytes, long inflatedBytes, int zipEntries, int rows, int columns, int cellCharacters) {

    private static final long MEGABYTE = 1024 * 1024;

    public static final Limits DEFAULT = new Limits(5 * MEGABYTE, 50 * MEGABYTE, 50, 20_000, 200, 32_767);

    public Limits withRows(int most) {
        return new Limits(uploadBytes, inflatedBytes, zipEntries, most, columns, cellCharacters);
    }

    void checkUpload(long bytes) {
        if (bytes > uploadBytes) throw new Unreadable(Unreadable.FILE_TOO_LARGE, uploadBytes / MEGABYTE);
    }

    void checkInflated(long bytes) {
        if (bytes > inflatedBytes) throw new Unreadable(Unreadable.INFLATED_TOO_LARGE, inflatedBytes / MEGABYTE);
    }

    void checkEntries(int entries) {
        if (entries > zipEntries) throw new Unreadable(Unreadable.TOO_MANY_ENTRIES, zipEntries);
    }

    void checkRows(int count) {
        if (count > rows) throw new Unreadable(Unreadable.TOO_MANY_ROWS, rows);
    }

    void checkColumns(int row, int count) {
        if (count > columns) throw new Unreadable(Unreadable.TOO_MANY_COLUMNS, row, columns);
    }

    void checkCell(int row, int characters) {
        if (characters > cellCharacters) throw new Unreadable(Unreadable.CELL_TOO_LONG, row, cellCharacters);
    }
}
