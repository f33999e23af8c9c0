package org.seedbed.shop.catalogue;

import org.seedbed.media.PictureId;
import org.seedbed.media.Widths;
import org.seedbed.shared.Invalid;

/** A picture of a product with the words for those who do not see it, and its size so that pages do not jump. */
public record ProductPicture(PictureId picture, String alt, int width, int height) {
    private static final int LONGEST_ALT = 200;

    public ProductPicture {
        alt = alt.strip();
        if (alt.isEmpty() || alt.length() > LONGEST_ALT) {
            throw Invalid.field("pictures", "picture-alt", LONGEST_ALT);
        }
    }

    /** All its forms as an {@code srcset} attribute takes them. */
    public String srcset() {
        return Widths.srcset(picture, width);
    }

    /** The address of its largest form. */
    public String path() {
        return Widths.path(picture, width);
    }

    /** The address of its smallest form. */
    public String thumbnail() {
        return Widths.path(picture, Widths.of(width).get(0));
    }
}
