package org.seedbed.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels and nothing else: opaque, in the colours of screens. */
record Canvas(BufferedImage image) {
    private static final float QUALITY = 0.82f;

    /** What is transparent becomes white. */
    static Canvas of(BufferedImage decoded) {
        return drawn(decoded, decoded.getWidth(), decoded.getHeight(), new AffineTransform());
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    Canvas upright(Orientation orientation) {
        if (orientation.isUpright()) {
            return this;
        }
        int width = orientation.liesOnItsSide() ? height() : width();
        int height = orientation.liesOnItsSide() ? width() : height();
        return drawn(image, width, height, orientation.upright(width(), height()));
    }

    /** In halves as long as that goes, because one large step would skip pixels. */
    Canvas narrowedTo(int wanted) {
        var canvas = this;
        while (canvas.width() >= 2 * wanted) {
            canvas = canvas.scaledTo(Math.max(wanted, canvas.width() / 2));
        }
        return canvas.width() == wanted ? canvas : canvas.scaledTo(wanted);
    }

    private Canvas scaledTo(int wanted) {
        int height = Math.max(1, Math.round((float) height() * wanted / width()));
        var scale = AffineTransform.getScaleInstance((double) wanted / width(), (double) height / height());
        return drawn(image, wanted, height, scale);
    }

    private static Canvas drawn(BufferedImage from, int width, int height, AffineTransform transform) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(from, transform, null);
        } finally {
            pen.dispose();
        }
        return new Canvas(drawn);
    }

    byte[] jpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(QUALITY);
            wanted.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
