package org.seedbed.store.difference.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The small universe of values: few enough that they collide and match often. Every field keeps to its own types, so that
 * the generator knows which operators the two servers agree about; {@code v} holds anything and is only ever written whole.
 */
final class Samples {
    private static final long DAY = 86_400_000L;
    private static final long FIRST_DAY = 19_700 * DAY;
    private static final List<String> STATUSES = List.of("open", "paid", "sent", "退款");
    private static final List<String> NOTES = List.of("apple", "Apple", "apricot", "蜂蜜", "蜂王浆", "");
    private static final List<String> SKUS = List.of("a", "b", "c", "茶");
    private static final List<String> TAGS = List.of("red", "Red", "blue", "绿");

    private final Dice dice;
    private int stamps;

    Samples(Dice dice) {
        this.dice = dice;
    }

    Object id() {
        return switch (dice.below(8)) {
            case 0 -> new ObjectId("65a00000000000000000000" + dice.below(4));
            case 1, 2 -> dice.of("a", "b", "c", "d", "e", "f");
            default -> dice.between(1, 16);
        };
    }

    /** Of a new document: seldom one that there is already. */
    Object newId() {
        return dice.chance(12) ? id() : dice.between(17, 600);
    }

    String status() {
        return dice.of(STATUSES);
    }

    @Nullable
    String note() {
        return dice.chance(20) ? null : text();
    }

    String text() {
        return dice.of(NOTES);
    }

    int number() {
        return dice.between(-2, 6);
    }

    long amount() {
        return 3_000_000_000L + 1_000L * dice.between(0, 5);
    }

    double rate() {
        return dice.between(-3, 6) + 0.5;
    }

    Number mixed() {
        return switch (dice.below(3)) {
            case 0 -> dice.between(1, 4);
            case 1 -> (long) dice.between(11, 14);
            default -> dice.between(1, 4) + 0.5;
        };
    }

    Date at() {
        return new Date(FIRST_DAY + DAY * dice.below(5));
    }

    int ref() {
        return dice.between(1, 90);
    }

    List<Integer> keys() {
        int first = dice.between(1, 250);
        return dice.chance(50) ? List.of(first) : List.of(first, dice.between(1, 250));
    }

    String sku() {
        return dice.of(SKUS);
    }

    @Nullable
    Object tag() {
        return switch (dice.below(6)) {
            case 0 -> dice.between(1, 3);
            case 1 -> dice.chance(30) ? null : "red";
            default -> dice.of(TAGS);
        };
    }

    Object solidTag() {
        return dice.of(TAGS);
    }

    List<Object> tags() {
        var tags = new ArrayList<Object>();
        for (int i = dice.below(4); i > 0; i--) {
            tags.add(tag());
        }
        return tags;
    }

    List<Integer> scores() {
        var scores = new ArrayList<Integer>();
        for (int i = dice.below(4); i > 0; i--) {
            scores.add(dice.between(1, 6));
        }
        return scores;
    }

    /** Its optional field comes last, so that adding it later gives the same order. */
    Document item() {
        var item = new Document("sku", sku()).append("qty", dice.between(1, 4));
        return dice.chance(20) ? item.append("note", text()) : item;
    }

    Document plainItem() {
        return new Document("sku", sku()).append("qty", dice.between(1, 4));
    }

    List<Document> items() {
        var items = new ArrayList<Document>();
        for (int i = dice.below(4); i > 0; i--) {
            items.add(item());
        }
        return items;
    }

    Document whole() {
        return new Document("x", dice.between(1, 3)).append("y", dice.of("p", "q"));
    }

    /** A nested document, now and then a number where one belongs. */
    Object nested() {
        if (dice.chance(12)) {
            return 7;
        }
        var nested = new Document();
        if (dice.chance(80)) {
            nested.append("x", number());
        }
        if (dice.chance(60)) {
            nested.append("y", text());
        }
        return dice.chance(50) ? nested.append("z", new Document("k", number())) : nested;
    }

    /** No array, document or null. */
    Object scalar() {
        return switch (dice.below(8)) {
            case 0 -> dice.chance(50);
            case 1 -> at();
            case 2 -> new ObjectId("65a00000000000000000000" + dice.below(3));
            case 3 -> (double) dice.between(1, 3);
            case 4 -> (long) dice.between(1, 3);
            case 5 -> dice.between(1, 3) + 0.5;
            case 6 -> text();
            default -> dice.between(1, 4);
        };
    }

    @Nullable
    Object anything() {
        return switch (dice.below(8)) {
            case 0 -> null;
            case 1 -> whole();
            case 2 -> Arrays.asList(scalar(), scalar());
            default -> scalar();
        };
    }

    int stamp() {
        return ++stamps;
    }

    /** With all that a stored document always has. */
    Document required() {
        return new Document("code", dice.of("c1", "c2"))
                .append("stamp", stamp())
                .append("keys", keys());
    }

    /** A document for this collection with a choice of the optional fields. */
    Document full(Object id) {
        var document = new Document("_id", id);
        document.putAll(replacement());
        return document;
    }

    Document replacement() {
        var document = required();
        for (var field : Field.values()) {
            if (dice.chance(field.likelihood)) {
                document.append(field.name(), field.sample(this));
            }
        }
        return document;
    }
}
