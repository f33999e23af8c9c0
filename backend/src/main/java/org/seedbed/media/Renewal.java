package org.seedbed.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew from uploads: the pixels are looked at, everything else in the file is left behind. The header is read
 * first, so that a picture too large to unfold is never unfolded, and only two are unfolded at a time.
 */
@Component
class Renewal {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 40_000_000;
    /** More are not unfolded: rows and columns are skipped instead. */
    private static final double UNFOLDED_PIXELS = 12_000_000;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    /** The forms of the picture, the narrowest first. */
    List<Form> of(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw UnusablePicture.tooLarge("picture-too-large");
        }
        var kind = PictureKind.of(upload).orElseThrow(UnusablePicture::noPicture);
        enter();
        try {
            return forms(decoded(kind, upload));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof UnusablePicture known) {
                throw known;
            }
            throw UnusablePicture.noPicture();
        } finally {
            permits.release();
        }
    }

    private void enter() {
        try {
            if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw UnusablePicture.tooBusy();
    }

    private static Canvas decoded(PictureKind kind, byte[] upload) throws IOException {
        var reader = kind.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, kind != PictureKind.WEBP, true);
            return Canvas.of(pixels(reader)).upright(Orientation.of(kind, upload));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage pixels(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw UnusablePicture.tooLarge("picture-too-many-pixels");
        }
        int step = (int) Math.ceil(Math.sqrt(pixels / UNFOLDED_PIXELS));
        var wanted = reader.getDefaultReadParam();
        if (step > 1) {
            wanted.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, wanted);
    }

    private static List<Form> forms(Canvas picture) throws IOException {
        var forms = new ArrayList<Form>();
        var canvas = picture;
        var widths = new ArrayList<>(Widths.of(picture.width()));
        Collections.reverse(widths);
        for (int width : widths) {
            canvas = canvas.narrowedTo(width);
            forms.add(0, new Form(canvas.width(), canvas.height(), canvas.jpeg()));
        }
        return forms;
    }
}
