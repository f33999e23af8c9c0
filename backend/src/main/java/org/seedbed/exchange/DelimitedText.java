package org.seedbed.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text with separators, as spreadsheets save it; the separator is the one its first line uses most. */
final class DelimitedText {

    private static final char[] CANDIDATES = {',', ';', '\t'};

    /** Excel's own way to announce the separator; it shows no row for it. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=([,;\t|])\"?\r?\n");

    private final String text;
    private final char delimiter;

    DelimitedText(String content) {
        var announced = ANNOUNCED.matcher(content);
        boolean isAnnounced = announced.lookingAt();
        text = isAnnounced ? content.substring(announced.end()) : content;
        delimiter = isAnnounced ? announced.group(1).charAt(0) : sniff(text);
    }

    /** Gives the separator found. */
    char readInto(RowCollector rows) {
        var handler = new Handler(rows.limits());
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)) {
            for (List<String> cells : reader) rows.add(handler.row, cells);
            return delimiter;
        } catch (CsvParseException misquoted) {
            if (misquoted.getCause() instanceof Unreadable refused) throw refused;
            throw new Unreadable(Unreadable.BAD_QUOTES, Math.max(1, handler.row));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static char sniff(String text) {
        var counts = new int[CANDIDATES.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (begun && (c == '\n' || c == '\r')) break;
            begun |= !Character.isWhitespace(c);
            for (int k = 0; k < CANDIDATES.length; k++) if (c == CANDIDATES[k]) counts[k]++;
        }
        int most = Arrays.stream(counts).max().orElse(0);
        for (int k = 0; k < CANDIDATES.length; k++) if (counts[k] == most) return CANDIDATES[k];
        return ',';
    }

    /** Counts records as a spreadsheet counts rows, and refuses a monstrous one before it is built. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<List<String>> {

        private final Limits limits;
        private List<String> cells = new ArrayList<>();
        private int row;

        Handler(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row++;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
            if (length > 0) limits.checkColumns(row, place + 1);
            limits.checkCell(row, length);
            if (place < limits.columns()) cells.add(new String(buffer, offset, length));
        }

        @Override
        protected List<String> buildRecord() {
            return cells;
        }
    }
}
