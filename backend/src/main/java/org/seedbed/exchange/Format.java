package org.seedbed.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The two file kinds a table is written as. */
public enum Format {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ()（）_-]+");
    private static final int LONGEST_NAME = 80;

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name for a file of this kind that any system can keep and nobody can misread: letters, digits and few signs. */
    public String fileName(String title) {
        var plain =
                UNSAFE.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll("_");
        var name = plain.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return name + "." + extension;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
