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

    /** The address of the largest form. */
    public String path() {
        return Widths.path(id, width);
    }
}
