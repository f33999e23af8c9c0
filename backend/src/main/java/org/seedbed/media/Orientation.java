package org.seedbed.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * How a camera was held, as EXIF numbers it from 1 (upright) to 8. Nothing else is read of what a file says about itself; what it
 * says wrongly counts as upright.
 */
record Orientation(int number) {
    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(PictureKind kind, byte[] file) {
        try {
            return switch (kind) {
                case JPEG ->
                    of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader())));
                case WEBP -> of(WebpMetadataReader.readMetadata(new ByteArrayInputStream(file)));
                case PNG, GIF -> UPRIGHT;
            };
        } catch (ImageProcessingException | IOException | MetadataException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static Orientation of(Metadata metadata) throws MetadataException {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        int number = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
    }

    boolean isUpright() {
        return number == 1;
    }

    /** Whether width and height change places. */
    boolean liesOnItsSide() {
        return number >= 5;
    }

    /** What turns a picture of this size upright. */
    AffineTransform upright(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
