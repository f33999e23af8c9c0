package org.seedbed.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, and what can be hidden in them. */
public final class PictureFiles {
    static final String PLANTED = "<script>alert('planted')</script>";

    private PictureFiles() {}

    /** The left half red, the right half blue. */
    public static byte[] file(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The file with a piece put in at a place. */
    static byte[] with(byte[] file, int at, byte[] piece) {
        var all = new ByteArrayOutputStream();
        all.write(file, 0, at);
        all.writeBytes(piece);
        all.write(file, at, file.length - at);
        return all.toByteArray();
    }

    static byte[] jpegSegment(int marker, byte[] content) {
        return joined(
                new byte[] {(byte) 0xFF, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content);
    }

    /** An EXIF segment that says how the camera was held, with a planted description. */
    static byte[] exif(int orientation) {
        var planted = text(PLANTED + "\0");
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + planted.length);
        tiff.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(planted.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(planted);
        return jpegSegment(0xE1, joined(text("Exif\0\0"), tiff.array()));
    }

    static byte[] pngChunk(String type, byte[] content) {
        var checked = joined(text(type), content);
        var crc = new CRC32();
        crc.update(checked);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                checked,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A PNG that announces a size and has next to nothing in it. */
    static byte[] pngOfSize(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                text("\u0089PNG\r\n\u001A\n"),
                pngChunk("IHDR", header.array()),
                pngChunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                pngChunk("IEND", new byte[0]));
    }
}
