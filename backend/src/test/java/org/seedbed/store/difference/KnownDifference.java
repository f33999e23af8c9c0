package org.seedbed.store.difference;

import org.bson.BsonDocument;
import org.seedbed.store.difference.script.Command;

/**
 * Where the library's memory store does not answer as MongoDB documents. A difference with a correction is tolerated: an
 * answer must be the library's or the corrected one. All others are kept out of the scripts. Each has its own test, marked
 * with {@link Shows}, which demands MongoDB's answer.
 */
enum KnownDifference {
    INSERTED_COUNT(
            "insert reports as n how many documents were inserted; the library reports how many were sent.",
            Corrections::insertedCount),
    LAST_ERROR_OBJECT(
            "findAndModify always says n, and on updates updatedExisting and upserted; the library only for found documents.",
            Corrections::lastErrorObject),
    CODES_OF_ARRAY_REFUSALS(
            "$addToSet and $pop refuse what is no array as BadValue and TypeMismatch; the library with codes of MongoDB 2.",
            Corrections::codesOfArrayRefusals),
    IDS_IN_MESSAGES(
            "A message names a document by a text in quotes, or by ObjectId('…'); the library sometimes by other words.",
            Corrections::idsInMessages),
    ORDER_OF_FIELDS("An update adds fields in the order of their names, and a projection keeps the document's order; "
            + "the library goes by the command's. Hence the order of fields is not compared."),
    NATURAL_ORDER(
            "Without a sort documents come as they were inserted; the library gives new ones the places of deleted ones."),
    STRINGS_BY_UTF16(
            "Strings compare by their UTF-8 bytes; the library compares UTF-16 units, which differ for surrogates."),
    LARGE_NUMBERS(
            "Numbers of different types compare exactly, and NaN is below all; the library rounds to double or cuts off to "
                    + "long, and has NaN above all."),
    EMPTY_ARRAYS_IN_SORTS("Two empty arrays are equal, and below null; the library puts each below the other."),
    REGEX_OF_OTHER_TYPES("A regular expression matches strings only; the library matches the text of any value."),
    SEVERAL_CONDITIONS_ON_AN_ARRAY(
            "Each condition on an array may be met by another element; the library wants one element "
                    + "to meet all, and beside $ne, $nin and $all on a path through an array forgets the others."),
    NEGATION_THROUGH_ARRAYS("$not and $exists: false on a path through an array mean that no element matches; "
            + "to the library that any does not."),
    RANGES_OF_NULL("$gte and $lte null match null and missing; the library matches nothing."),
    RANGES_OF_ARRAYS("A range with an array compares element by element; the library compares the least elements."),
    ARRAYS_IN_ARRAYS("An array also matches as an element of another; to the library only as a whole."),
    ALL_ON_SCALARS("$all with one value matches a field that holds it outside an array; the library only arrays."),
    MOD_OF_LONGS("$mod works on 64 bits; the library on the lower 32."),
    DOCUMENTS_AS_SUBSETS(
            "A document as a condition is equality; the library also matches array elements with more fields, "
                    + "and with the empty document whatever is no document."),
    POSITION_OF_ELEM_MATCH(
            "The positional operator goes by $elemMatch; the library finds no position unless it is exact."),
    ERRORS_WHEN_REACHED("A command that cannot be right is refused; the library notices when a document gets there."),
    EMPTY_ARRAYS_IN_UNIQUE_INDEXES(
            "An empty array is a key like others; the library has none for it, and cannot delete it."),
    NULLS_IN_SPARSE_UNIQUE_INDEXES("A sparse index holds null but not missing; the library mixes them up on updates."),
    PARTIAL_UNIQUE_INDEXES("A partial unique index is about the documents of its filter; the library's about all."),
    EXPIRY("An expired document may go any moment, here at once; the library keeps it."),
    ORDERED_UPDATES_GO_ON("Ordered updates stop at the first error; the library goes on."),
    EQUAL_NUMBERS_OF_OTHER_TYPES(
            "$set changes the type of an equal number, $addToSet does not add one, and nModified says "
                    + "so; the library leaves the type, adds it, and does not count replacements by equal numbers."),
    ARRAY_AND_NUMBER_OPERATORS_ON_NULL(
            "Null is neither an array nor a number nor a document; the library replaces it."),
    UNSET_THROUGH_ARRAYS("$unset on a path through an array without a place does nothing; the library unsets in each."),
    PULL_ALL_OF_PARTS("$pullAll removes equal documents; the library also those that are part of one given."),
    UPSERT_FROM_CONDITIONS(
            "An upsert takes over equalities only; the library also the first of _id's $in, and patterns."),
    SLICE_ALONE(
            "$slice alone keeps the other fields, and past the end gives nothing; the library drops them, and fails."),
    GROUPS_OF_ARRAYS("Groups of arrays are told apart by all elements; the library's by the least one."),
    NULLS_IN_GROUPS("$push and $addToSet collect null but not missing; the library neither."),
    LOOKUP_BY_ARRAY("An array looks up each document once; the library as often as elements match, and for a missing "
            + "field under a sparse unique index none."),
    PROJECT_THROUGH_ARRAYS(
            "$project of a path through an array keeps its shape; the library makes one document of arrays.");

    private final String sentence;
    private final Correction correction;

    KnownDifference(String sentence) {
        this(sentence, (command, ours, theirs) -> theirs);
    }

    KnownDifference(String sentence, Correction correction) {
        this.sentence = sentence;
        this.correction = correction;
    }

    /** What MongoDB would answer, from what the library does. */
    @FunctionalInterface
    interface Correction {
        BsonDocument correct(Command command, BsonDocument ours, BsonDocument theirs);
    }

    /** Whether the answer is the one that MongoDB documents in place of the library's. */
    static boolean reconciles(Command command, Answer ours, Answer theirs) {
        var corrected = theirs.body();
        for (var difference : values()) {
            corrected = difference.correction.correct(command, ours.body(), corrected);
        }
        return Rendering.of(ours, command.order()).equals(Rendering.of(new Answer(corrected), command.order()));
    }

    @Override
    public String toString() {
        return name() + ": " + sentence;
    }
}
