package org.seedbed.media;

import java.util.Collection;
import java.util.Map;
import org.seedbed.shared.ShopId;
import org.springframework.stereotype.Service;

/** Where pictures are taken in and found again. */
@Service
public class Pictures {
    private final KeptPictures kept;
    private final Renewal renewal;

    Pictures(KeptPictures kept, Renewal renewal) {
        this.kept = kept;
        this.renewal = renewal;
    }

    /** Makes the upload anew at the widths it allows and keeps those; throws {@link UnusablePicture} if it cannot. */
    public Picture keep(ShopId owner, byte[] upload) {
        return kept.insert(owner, renewal.of(upload));
    }

    public Map<PictureId, Picture> byIds(Collection<PictureId> ids) {
        return kept.byIds(ids);
    }

    /** Whether all of these are pictures of this shop. */
    public boolean areOf(ShopId owner, Collection<PictureId> ids) {
        var known = kept.byIds(ids);
        return ids.stream()
                .allMatch(id -> known.containsKey(id) && known.get(id).owner().equals(owner));
    }
}
