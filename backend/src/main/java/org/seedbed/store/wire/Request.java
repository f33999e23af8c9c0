package org.seedbed.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.store.bson.Bson;

/**
 * A command as it arrived: its body with all it says beside the command ({@code $db}, for one), and the sequences of documents
 * sent beside the body, as bytes that belong to this request alone.
 */
public record Request(
        Client client, String database, String command, Document body, Map<String, List<byte[]>> sequences) {

    /** The documents of this name as BSON, whether they came beside the body or in it; none if it names none. */
    public List<byte[]> rawDocuments(String field) {
        var sequence = sequences.get(field);
        return sequence != null
                ? sequence
                : bodyDocuments(field).stream().map(Bson::encode).toList();
    }

    /** The documents of this name, whether they came beside the body or in it; none if it names none. */
    public List<Document> documents(String field) {
        var sequence = sequences.get(field);
        return sequence != null
                ? sequence.stream().map(bytes -> MessageReader.decode(bytes, 0)).toList()
                : bodyDocuments(field);
    }

    private List<Document> bodyDocuments(String field) {
        Object value = body.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw new TypeMismatchException(command + "." + field + " is not a list of documents");
        }
        return elements.stream().map(element -> document(field, element)).toList();
    }

    private Document document(String field, @Nullable Object element) {
        if (element instanceof Document document) {
            return document;
        }
        throw new TypeMismatchException(command + "." + field + " holds something else than documents");
    }
}
