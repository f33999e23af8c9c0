package org.seedbed.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.seedbed.media.PictureFiles.PLANTED;
import static org.seedbed.media.PictureFiles.exif;
import static org.seedbed.media.PictureFiles.file;
import static org.seedbed.media.PictureFiles.joined;
import static org.seedbed.media.PictureFiles.jpegSegment;
import static org.seedbed.media.PictureFiles.pngChunk;
import static org.seedbed.media.PictureFiles.pngOfSize;
import static org.seedbed.media.PictureFiles.text;
import static org.seedbed.media.PictureFiles.webp;
import static org.seedbed.media.PictureFiles.with;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.seedbed.media.UnusablePicture.Reason;

class RenewalTests {
    private static final int AFTER_SIGNATURE = 2;
    private static final int AFTER_IHDR = 33;
    private static final int BEFORE_GIF_IMAGE = 13;

    private final Renewal renewal = new Renewal();

    @Test
    void keepsFourWidthsAndNeverEnlarges() {
        assertThat(renewal.of(file("jpg", 3000, 1500)))
                .extracting(Form::width, Form::height)
                .containsExactly(size(320, 160), size(640, 320), size(960, 480), size(1440, 720));
        assertThat(renewal.of(file("png", 700, 70)))
                .extracting(Form::width, Form::height)
                .containsExactly(size(320, 32), size(640, 64), size(700, 70));
        assertThat(renewal.of(file("gif", 10, 20)))
                .extracting(Form::width, Form::height)
                .containsExactly(size(10, 20));
        assertThat(renewal.of(webp())).extracting(Form::width, Form::height).containsExactly(size(1, 1));
    }

    @TestFactory
    Stream<DynamicTest> turnsPicturesUpright() {
        // Where the red half is, once upright: of a picture whose left half is red.
        var red = Map.of(1, "left", 2, "right", 3, "right", 4, "left", 5, "top", 6, "top", 7, "bottom", 8, "bottom");
        return red.entrySet().stream()
                .map(held -> dynamicTest("held as " + held.getKey(), () -> {
                    var upright = renewal.of(with(file("jpg", 64, 32), AFTER_SIGNATURE, exif(held.getKey())));
                    var picture = read(upright.get(0));
                    boolean lies = held.getKey() >= 5;
                    assertThat(picture.getWidth()).isEqualTo(lies ? 32 : 64);
                    assertThat(picture.getHeight()).isEqualTo(lies ? 64 : 32);
                    int x = picture.getWidth();
                    int y = picture.getHeight();
                    assertThat(isRed(picture, x / 8, y / 8))
                            .isEqualTo(!held.getValue().matches("right|bottom"));
                    assertThat(isRed(picture, x - x / 8, y / 8))
                            .isEqualTo(held.getValue().matches("right|top"));
                    assertThat(isRed(picture, x / 8, y - y / 8))
                            .isEqualTo(held.getValue().matches("left|bottom"));
                }));
    }

    @Test
    void takesTheFirstPictureOfAnAnimation() {
        var still = file("gif", 8, 8);
        var second = Arrays.copyOfRange(still, indexOf(still, (byte) 0x2C), still.length - 1);
        var animated = joined(Arrays.copyOf(still, still.length - 1), second, text(";"));

        assertThat(renewal.of(animated)).hasSize(1);
    }

    @Test
    void unfoldsNoMoreOfALargePictureThanItNeeds() {
        assertThat(renewal.of(file("png", 6000, 6000))).extracting(Form::width).containsExactly(320, 640, 960, 1440);
    }

    @TestFactory
    Stream<DynamicTest> keepsNothingOfAFileButItsPixels() {
        var jpeg = file("jpg", 40, 40);
        var png = file("png", 40, 40);
        var gif = file("gif", 40, 40);
        var planted = text(PLANTED);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("html in EXIF", with(jpeg, AFTER_SIGNATURE, exif(1)));
        files.put("html in a JPEG comment", with(jpeg, AFTER_SIGNATURE, jpegSegment(0xFE, planted)));
        files.put("html in an XMP segment", with(jpeg, AFTER_SIGNATURE, jpegSegment(0xE1, planted)));
        files.put("html in a Photoshop segment", with(jpeg, AFTER_SIGNATURE, jpegSegment(0xED, planted)));
        files.put("html behind a JPEG", joined(jpeg, planted));
        files.put("html in PNG text", with(png, AFTER_IHDR, pngChunk("tEXt", joined(text("Title\0"), planted))));
        files.put(
                "html in PNG international text",
                with(png, AFTER_IHDR, pngChunk("iTXt", joined(text("Title\0\0\0\0\0"), planted))));
        files.put("html in PNG EXIF", with(png, AFTER_IHDR, pngChunk("eXIf", planted)));
        files.put("html in an unknown chunk", with(png, AFTER_IHDR, pngChunk("plTx", planted)));
        files.put("html behind a PNG", joined(png, planted));
        files.put("a GIF and an archive", joined(gif, text("PK\u0003\u0004"), planted));
        files.put("html behind a GIF", joined(gif, planted));
        files.put("html behind a WebP", joined(webp(), planted));
        files.put("truncated JPEG", joined(Arrays.copyOf(jpeg, jpeg.length - 20), planted));
        files.put("truncated GIF", joined(Arrays.copyOf(gif, gif.length - 20), planted));
        files.put(
                "html in a GIF comment",
                with(
                        gif,
                        gif.length - 1,
                        joined(new byte[] {0x21, (byte) 0xFE, (byte) planted.length}, planted, new byte[1])));
        return files.entrySet().stream()
                .map(hidden -> dynamicTest(hidden.getKey(), () -> {
                    try {
                        assertThat(renewal.of(hidden.getValue()))
                                .isNotEmpty()
                                .allSatisfy(form -> assertThat(new String(form.jpeg(), StandardCharsets.ISO_8859_1))
                                        .doesNotContain("script", "planted", "PK\u0003\u0004", "Exif"));
                    } catch (UnusablePicture refused) {
                        assertThat(refused.reason()).isEqualTo(Reason.NO_PICTURE);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoPicture() {
        var svg = text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        var png = file("png", 40, 40);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("nothing", new byte[0]);
        files.put("an SVG", svg);
        files.put("an SVG behind a PNG's first bytes", joined(text("\u0089PNG\r\n\u001A\n"), svg));
        files.put("an SVG behind a JPEG's first bytes", joined(text("\u00FF\u00D8\u00FF"), svg));
        files.put("a web page", text("<!doctype html>" + PLANTED));
        files.put("a script that begins like a GIF", text("GIF89a/*" + "x".repeat(60) + "*/=1;alert(1)//"));
        files.put("a script", text("alert(1)"));
        files.put("an archive", text("PK\u0003\u0004" + "x".repeat(60)));
        files.put("an archive before a picture", joined(text("PK\u0003\u0004"), png));
        files.put("a PDF", text("%PDF-1.7"));
        files.put("XML with an entity", text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///'>]><a/>"));
        files.put("a PHP page", text("<?php system($_GET['c']);"));
        files.put("a bitmap", file("bmp", 10, 10));
        files.put("a TIFF", file("tiff", 10, 10));
        files.put("a wave", text("RIFF\0\0\0\0WAVEfmt "));
        files.put("a WebP that ends", Arrays.copyOf(webp(), 20));
        files.put("a PNG that ends", Arrays.copyOf(png, 40));
        files.put("a PNG whose pixels are missing", pngOfSize(100, 100));
        files.put("a JPEG that ends", Arrays.copyOf(file("jpg", 10, 10), 12));
        files.put("a GIF that ends", Arrays.copyOf(file("gif", 10, 10), BEFORE_GIF_IMAGE));
        return files.entrySet().stream()
                .map(wrong -> dynamicTest(
                        wrong.getKey(),
                        () -> assertThat(reason(wrong.getValue())).isEqualTo(Reason.NO_PICTURE)));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsTooLargeToUnfold() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("20,000 × 20,000 pixels in a small PNG", pngOfSize(20_000, 20_000));
        files.put("as many as an int can count", pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE));
        files.put("more than 10 MB", new byte[Renewal.MOST_BYTES + 1]);
        files.put("65,535 × 65,535 pixels in a small GIF", gifOfSize());
        return files.entrySet().stream()
                .map(large -> dynamicTest(
                        large.getKey(),
                        () -> assertThat(reason(large.getValue())).isEqualTo(Reason.TOO_LARGE)));
    }

    private static byte[] gifOfSize() {
        var gif = file("gif", 8, 8);
        int image = indexOf(gif, (byte) 0x2C);
        for (int i = 5; i <= 8; i++) {
            gif[image + i] = (byte) 0xFF;
        }
        return gif;
    }

    private Reason reason(byte[] file) {
        return catchThrowableOfType(UnusablePicture.class, () -> renewal.of(file))
                .reason();
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = BEFORE_GIF_IMAGE + 3 * 256; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        // A small colour table.
        for (int i = BEFORE_GIF_IMAGE; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("no image in the GIF");
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }

    private static BufferedImage read(Form form) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(form.jpeg()));
    }

    private static org.assertj.core.groups.Tuple size(int width, int height) {
        return org.assertj.core.groups.Tuple.tuple(width, height);
    }
}
