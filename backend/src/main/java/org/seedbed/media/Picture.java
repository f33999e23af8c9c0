package org.seedbed.media;

import java.time.Instant;
import java.util.List;
import org.seedbed.shared.ShopId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture a shop may show. {@code width} and {@code height} are those of the largest form kept; {@code widths} are all there
 * are, the narrowest first.
 */
@Document("pictures")
public record Picture(@Id PictureId id, ShopId owner, int width, int height, List<Integer> widths, Instant keptAt) {
    public Picture {
        widths = List.copyOf(widths);
    }

    /** Where the form of this width is found; it must be one of {@link #widths}. */
    public String path(int formWidth) {
        return "/media/" + id.value() + "/" + formWidth + ".jpg";
    }

    /** The path of the largest form. */
    public String path() {
        return path(width);
    }

    /** All forms as an {@code srcset} attribute takes them. */
    public String srcset() {
        return String.join(
                ", ",
                widths.stream()
                        .map(formWidth -> path(formWidth) + " " + formWidth + "w")
                        .toList());
    }
}
