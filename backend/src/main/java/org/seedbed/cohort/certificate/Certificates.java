package org.seedbed.cohort.certificate;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The certificates as they are stored. */
@Repository
class Certificates {
    private static final int BATCH = 1_000;

    private final MongoOperations mongo;

    Certificates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Certificate> find(CertificateCode code) {
        return Optional.ofNullable(mongo.findById(code.value(), Certificate.class));
    }

    /** Adds those that are not there yet; one that is there stays as it was issued. */
    void addMissing(List<Certificate> issued) {
        for (int from = 0; from < issued.size(); from += BATCH) {
            var bulk = mongo.bulkOps(BulkMode.UNORDERED, Certificate.class);
            for (var certificate : issued.subList(from, Math.min(from + BATCH, issued.size()))) {
                bulk.upsert(query(where("_id").is(certificate.code().value())), insertOnly(certificate));
            }
            bulk.execute();
        }
    }

    void revoke(CertificateCode code, LocalDate on, String why) {
        mongo.updateFirst(
                query(where("_id").is(code.value()).and("status").is(CertificateStatus.VALID)),
                new Update()
                        .set("status", CertificateStatus.REVOKED)
                        .set("revokedOn", on)
                        .set("revokedWhy", why),
                Certificate.class);
    }

    private Update insertOnly(Certificate certificate) {
        var document = new Document();
        mongo.getConverter().write(certificate, document);
        var update = new Update();
        new TreeSet<>(document.keySet())
                .stream().filter(key -> !key.equals("_id")).forEach(key -> update.setOnInsert(key, document.get(key)));
        return update;
    }
}
