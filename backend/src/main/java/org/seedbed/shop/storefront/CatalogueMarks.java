package org.seedbed.shop.storefront;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.OptionalLong;
import org.bson.Document;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** How often each shop's catalogue has changed, so that one small document tells all processes whether to look again. */
@Repository
class CatalogueMarks {
    private static final String MARKS = "catalogueMarks";
    private static final String COUNT = "count";

    private final MongoOperations mongo;

    CatalogueMarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void raise(ShopId shop) {
        mongo.upsert(query(where("_id").is(shop.value())), new Update().inc(COUNT, 1L), MARKS);
    }

    long of(ShopId shop) {
        var mark = mongo.findById(shop.value(), Document.class, MARKS);
        return mark == null ? 0 : ((Number) mark.get(COUNT)).longValue();
    }

    OptionalLong productPage(ShopId shop, String product) {
        var wanted = query(where("_id")
                .is(product)
                .and("shop")
                .is(shop.value())
                .and("state")
                .is("PUBLISHED"));
        wanted.fields().include("page");
        var found = mongo.findOne(wanted, Document.class, "products");
        return found == null ? OptionalLong.empty() : OptionalLong.of(((Number) found.get("page")).longValue());
    }
}
