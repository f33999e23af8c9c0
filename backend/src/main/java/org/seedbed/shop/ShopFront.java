package org.seedbed.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.PictureId;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;

/**
 * What makes a shop a hosted one: its address with us, what it says of itself, and whether it was asked for and approved.
 *
 * @param slug its address, {@code /s/slug}; it stays once the shop was approved
 * @param words what its categories, choices and places of origin are called in English; empty if it did not say
 * @param paymentMode as chosen; until then {@link #payments} says TEST
 */
public record ShopFront(
        String slug,
        @Nullable String englishName,
        @Nullable Bilingual tagline,
        @Nullable Bilingual story,
        @Nullable PictureId picture,
        @Nullable Contact contact,
        @Nullable Sender sender,
        @Nullable Policies policies,
        @Nullable Holiday holiday,
        List<Bilingual> words,
        @Nullable PaymentMode paymentMode,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate approvedOn) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){1,38}[a-z0-9]");
    private static final Set<String> RESERVED = Set.of("api", "app", "cart", "media", "public", "robots", "sitemap");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TAGLINE = 100;
    private static final int LONGEST_STORY = 5_000;
    private static final int MOST_WORDS = 300;
    private static final int LONGEST_WORD = 60;

    public ShopFront {
        slug = slug.strip().toLowerCase(Locale.ROOT);
        englishName = englishName == null || englishName.isBlank() ? null : englishName.strip();
        tagline = orNull(tagline);
        story = orNull(story);
        if (!SLUG.matcher(slug).matches() || RESERVED.contains(slug)) {
            throw Invalid.field("slug", "slug");
        }
        if (englishName != null && englishName.length() > LONGEST_NAME) {
            throw Invalid.field("englishName", "size", 0, LONGEST_NAME);
        }
        words = words == null ? List.of() : List.copyOf(words);
        requireWords(words);
        requireShort("tagline", tagline, LONGEST_TAGLINE);
        requireShort("story", story, LONGEST_STORY);
    }

    private static @Nullable Bilingual orNull(@Nullable Bilingual text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static void requireShort(String field, @Nullable Bilingual text, int longest) {
        if (text != null && text.all().anyMatch(one -> one.length() > longest)) {
            throw Invalid.field(field, "size", 0, longest);
        }
    }

    private static void requireWords(List<Bilingual> words) {
        boolean areWhole = words.stream().allMatch(word -> word.all().count() == 2);
        boolean areOnce = words.stream().map(Bilingual::zh).distinct().count() == words.size();
        if (!areWhole || !areOnce || words.size() > MOST_WORDS) {
            throw Invalid.field("words", "shop-words", MOST_WORDS);
        }
        words.forEach(word -> requireShort("words", word, LONGEST_WORD));
    }

    /** A category, a choice or a place as readers of the language know it; as the shop wrote it if it said no more. */
    public String word(String text, Locale locale) {
        return words.stream()
                .filter(word -> text.equals(word.zh()))
                .map(word -> word.in(locale))
                .findFirst()
                .orElse(text);
    }

    public PaymentMode payments() {
        return paymentMode == null ? PaymentMode.TEST : paymentMode;
    }

    public Optional<Holiday> holidayOn(LocalDate day) {
        return Optional.ofNullable(holiday).filter(one -> one.includes(day));
    }

    /** Whether shoppers can tell who sells: a name in words, a way to reach the shop, and something of its story. */
    public boolean hasProfile() {
        return contact != null && (story != null || tagline != null);
    }

    public boolean hasPolicies() {
        return policies != null && policies.isComplete();
    }

    ShopFront standing(@Nullable LocalDate asked, @Nullable LocalDate approved) {
        return new ShopFront(
                slug,
                englishName,
                tagline,
                story,
                picture,
                contact,
                sender,
                policies,
                holiday,
                words,
                paymentMode,
                asked,
                approved);
    }

    /** How shoppers reach the shop: by phone, by e-mail or by both. */
    public record Contact(@Nullable String phone, @Nullable String email) {
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
        private static final Pattern EMAIL =
                Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");

        public Contact {
            phone = phone == null || phone.isBlank() ? null : phone.strip();
            email = email == null || email.isBlank() ? null : email.strip();
            if (phone == null && email == null) {
                throw Invalid.field("contact", "required");
            }
            if (phone != null && !PHONE.matcher(phone).matches()) {
                throw Invalid.field("contact.phone", "telephone");
            }
            if (email != null && !EMAIL.matcher(email).matches()) {
                throw Invalid.field("contact.email", "email");
            }
        }
    }

    /** Where parcels come from. */
    public record Sender(RegionCode county, String line) {
        private static final int LONGEST_LINE = 120;

        public Sender {
            line = line.strip();
            if (county.level() != RegionCode.Level.COUNTY
                    || RegionTree.ofChina().find(county).isEmpty()) {
                throw Invalid.field("sender.county", "county");
            }
            if (line.isEmpty() || line.length() > LONGEST_LINE) {
                throw Invalid.field("sender.line", "size", 1, LONGEST_LINE);
            }
        }
    }

    /** What a shop promises about sending, taking back, and what it learns of its buyers. */
    public record Policies(
            @Nullable Bilingual shipping,
            @Nullable Bilingual returns,
            @Nullable Bilingual privacy) {
        private static final int LONGEST = 5_000;

        public Policies {
            shipping = orNull(shipping);
            returns = orNull(returns);
            privacy = orNull(privacy);
            requireShort("policies.shipping", shipping, LONGEST);
            requireShort("policies.returns", returns, LONGEST);
            requireShort("policies.privacy", privacy, LONGEST);
        }

        boolean isComplete() {
            return Stream.of(shipping, returns, privacy).allMatch(text -> text != null);
        }
    }

    /** Days on which the shop rests, both included, and what it says meanwhile. */
    public record Holiday(LocalDate from, LocalDate to, Bilingual message, boolean takesOrders) {
        private static final int LONGEST = 300;

        public Holiday {
            if (to.isBefore(from)) {
                throw Invalid.field("holiday", "holiday-ends-before-start");
            }
            if (message.isEmpty()) {
                throw Invalid.field("holiday.message", "required");
            }
            requireShort("holiday.message", message, LONGEST);
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
