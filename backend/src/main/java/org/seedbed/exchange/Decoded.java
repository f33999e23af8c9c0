package org.seedbed.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes turned into text without ever replacing one: a byte order mark decides, else UTF-8 if all of it fits, else GB18030. */
record Decoded(String text, String encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** So many wide characters in front of the first misfit do not come about by accident in another encoding. */
    private static final int PROOF_OF_UTF_8 = 4;

    static Decoded from(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return only(bytes, 3, StandardCharsets.UTF_8, "UTF-8 BOM");
        if (startsWith(bytes, 0xFF, 0xFE)) return only(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16LE");
        if (startsWith(bytes, 0xFE, 0xFF)) return only(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16BE");
        var utf8 = Attempt.at(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.text() != null) return accept(bytes, utf8.text(), "UTF-8");
        if (utf8.wideCharacters() >= PROOF_OF_UTF_8) throw unknown(bytes, utf8.stopped());
        var gb18030 = Attempt.at(bytes, 0, GB18030);
        if (gb18030.text() != null) return accept(bytes, gb18030.text(), "GB18030");
        throw unknown(bytes, Math.max(utf8.stopped(), gb18030.stopped()));
    }

    private static Decoded only(byte[] bytes, int start, Charset charset, String encoding) {
        var attempt = Attempt.at(bytes, start, charset);
        if (attempt.text() == null) throw unknown(bytes, attempt.stopped());
        return accept(bytes, attempt.text(), encoding);
    }

    // Validated after decoding: a NUL means UTF-16 without a mark, or no text at all.
    private static Decoded accept(byte[] bytes, String text, String encoding) {
        if (text.indexOf('\0') < 0) return new Decoded(text, encoding);
        int offset = 0;
        while (offset < bytes.length - 1 && bytes[offset] != 0) offset++;
        throw unknown(bytes, offset);
    }

    private static Unreadable unknown(byte[] bytes, int offset) {
        int row = 1;
        for (int i = 0; i < offset; i++) if (bytes[i] == '\n') row++;
        return new Unreadable(Unreadable.ENCODING_UNKNOWN, row, offset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (bytes[i] != (byte) mark[i]) return false;
        return true;
    }

    /** One strict decoding: the whole text, or where it stopped and how much it had understood by then. */
    private record Attempt(@Nullable String text, int stopped, int wideCharacters) {

        static Attempt at(byte[] bytes, int start, Charset charset) {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
            var out = CharBuffer.allocate(bytes.length - start + 2);
            boolean failed = decoder.decode(in, out, true).isError()
                    || decoder.flush(out).isError();
            var text = out.flip().toString();
            if (!failed) return new Attempt(text, bytes.length, 0);
            int wide = (int) text.chars().filter(c -> c >= 0x0800).count();
            return new Attempt(null, in.position(), wide);
        }
    }
}
