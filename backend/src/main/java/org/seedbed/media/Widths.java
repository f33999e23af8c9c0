package org.seedbed.media;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** At which widths a picture is kept, and where each is found; both follow from the picture's id and largest width. */
public final class Widths {
    static final int WIDEST = 1440;
    private static final int[] STANDARD = {320, 640, 960, WIDEST};

    private Widths() {}

    /** The widths of a picture of this width, the narrowest first; none is wider than the picture. */
    public static List<Integer> of(int width) {
        return IntStream.concat(
                        IntStream.of(STANDARD).filter(standard -> standard < width),
                        IntStream.of(Math.min(width, WIDEST)))
                .distinct()
                .boxed()
                .toList();
    }

    public static String path(PictureId picture, int width) {
        return "/media/" + picture.value() + "/" + width + ".jpg";
    }

    /** All forms as an {@code srcset} attribute takes them. */
    public static String srcset(PictureId picture, int width) {
        return of(width).stream()
                .map(one -> path(picture, one) + " " + one + "w")
                .collect(Collectors.joining(", "));
    }
}
