package org.seedbed.media;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedbed.shared.Refused;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** The pictures as they are stored: what is known of each, and apart from it its bytes at every width. */
@Repository
class KeptPictures {
    static final int MOST_OF_A_SHOP = 10_000;

    private final MongoOperations mongo;
    private final Tokens tokens;
    private final Clock clock;

    KeptPictures(MongoOperations mongo, Tokens tokens, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.clock = clock;
        mongo.indexOps(Picture.class)
                .createIndex(new Index().on("owner", Sort.Direction.ASC).named("owner"));
    }

    /** The bytes come first, so that a picture that is known can be shown. */
    Picture insert(ShopId owner, List<Form> forms) {
        var ofOwner = query(where("owner").is(owner.value())).limit(MOST_OF_A_SHOP);
        if (mongo.count(ofOwner, Picture.class) >= MOST_OF_A_SHOP) {
            throw new Refused("pictures-full", MOST_OF_A_SHOP);
        }
        var id = new PictureId(tokens.id());
        mongo.insertAll(forms.stream()
                .map(form -> new PictureBytes(PictureBytes.id(id, form.width()), form.jpeg()))
                .toList());
        var largest = forms.get(forms.size() - 1);
        return mongo.insert(new Picture(
                id,
                owner,
                largest.width(),
                largest.height(),
                forms.stream().map(Form::width).toList(),
                clock.instant()));
    }

    Map<PictureId, Picture> byIds(Collection<PictureId> ids) {
        var values = ids.stream().map(PictureId::value).distinct().toList();
        return values.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(values)), Picture.class).stream()
                        .collect(toMap(Picture::id, picture -> picture));
    }

    Optional<byte[]> jpeg(PictureId id, int width) {
        return Optional.ofNullable(mongo.findById(PictureBytes.id(id, width), PictureBytes.class))
                .map(PictureBytes::jpeg);
    }

    /** One form of one picture. */
    @Document("pictureBytes")
    record PictureBytes(@Id String id, byte[] jpeg) {
        static String id(PictureId picture, int width) {
            return picture.value() + "|" + width;
        }
    }
}
