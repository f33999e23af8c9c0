package org.seedbed.shop.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seedbed.media.Picture;
import org.seedbed.media.PictureId;
import org.seedbed.shop.catalogue.ProductPicture;

/** A picture as a page shows it: at the width a screen needs, in a place of known size. */
public record Image(String id, List<Integer> widths, int width, int height, String alt) {
    private static final int[] WIDTHS = {320, 640, 960};
    private static final int SMALL = 320;

    static Image of(ProductPicture picture) {
        var widths = new ArrayList<>(IntStream.of(WIDTHS)
                .filter(one -> one < picture.width())
                .boxed()
                .toList());
        widths.add(picture.width());
        return new Image(picture.picture().value(), widths, picture.width(), picture.height(), picture.alt());
    }

    public static Image of(Picture picture, String alt) {
        return new Image(picture.id().value(), picture.widths(), picture.width(), picture.height(), alt);
    }

    boolean shows(PictureId picture) {
        return id.equals(picture.value());
    }

    public String src() {
        return path(widths.get(widths.size() - 1));
    }

    /** The smallest form that is enough for a thumbnail. */
    public String small() {
        return path(widths.stream().filter(one -> one >= SMALL).findFirst().orElse(widths.get(widths.size() - 1)));
    }

    public String srcset() {
        return widths.stream().map(one -> path(one) + " " + one + "w").collect(Collectors.joining(", "));
    }

    private String path(int formWidth) {
        return "/media/" + id + "/" + formWidth + ".jpg";
    }
}
