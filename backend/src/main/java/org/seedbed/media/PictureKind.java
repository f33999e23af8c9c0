package org.seedbed.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures that are taken, told apart by their first bytes and never by their names. */
enum PictureKind {
    JPEG,
    PNG,
    GIF,
    WEBP;

    static Optional<PictureKind> of(byte[] file) {
        if (startsWith(file, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        return startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean startsWith(byte[] file, int at, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
