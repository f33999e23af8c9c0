package org.seedbed.shop.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopStatus;
import org.seedbed.shop.catalogue.Variant;

/**
 * Somebody on a page of a shop: what the frame around every page shows, and how pages link to each other in the reader's language.
 *
 * @param origin what absolute addresses begin with
 * @param path the page's own path
 * @param query what of its query makes it another page, encoded; the language is not in it
 * @param preview whether only those who run the shop see it
 */
public record Visit(
        Shop shop, Locale locale, String origin, String path, String query, boolean preview, LocalDate today) {

    public ShopFront front() {
        return Objects.requireNonNull(shop.front());
    }

    public String name() {
        return shop.nameIn(locale);
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    public String slug() {
        return front().slug();
    }

    /** The address of another page of the shop, {@code /cart} or nothing for its home, in the reader's language. */
    public String link(String page) {
        return address(page, "");
    }

    /** As {@link #link}, with one parameter. */
    public String link(String page, String name, String value) {
        return address(page, name + "=" + encoded(value));
    }

    private String address(String page, String parameters) {
        return "/s/" + slug() + page + query(parameters, english());
    }

    public String picturePath(String path) {
        return origin + path;
    }

    public String canonical() {
        return absolute(english());
    }

    public String chinese() {
        return absolute(false);
    }

    public String inEnglish() {
        return absolute(true);
    }

    /** This page in the other language. */
    public String otherLanguage() {
        return path + query(query, !english());
    }

    public String absolute(String page) {
        return origin + link(page);
    }

    private String absolute(boolean inEnglish) {
        return origin + path + query(query, inEnglish);
    }

    private static String query(String parameters, boolean inEnglish) {
        if (!inEnglish) {
            return parameters.isEmpty() ? "" : "?" + parameters;
        }
        return parameters.isEmpty() ? "?lang=en" : "?" + parameters + "&lang=en";
    }

    Visit asking(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? this
                : new Visit(shop, locale, origin, path, name + "=" + encoded(value), preview, today);
    }

    public boolean test() {
        return front().payments() == PaymentMode.TEST;
    }

    public boolean paused() {
        return shop.status() == ShopStatus.PAUSED;
    }

    public boolean selling() {
        return shop.isSellingOn(today);
    }

    public @Nullable String holiday() {
        return front().holidayOn(today).map(rest -> rest.message().in(locale)).orElse(null);
    }

    public @Nullable String tagline() {
        return text(front().tagline());
    }

    /** Its story by paragraphs; none if it told none. */
    public List<String> story() {
        return paragraphs(front().story());
    }

    public List<String> shippingPolicy() {
        return front().policies() == null
                ? List.of()
                : paragraphs(front().policies().shipping());
    }

    public List<String> returnsPolicy() {
        return front().policies() == null
                ? List.of()
                : paragraphs(front().policies().returns());
    }

    public List<String> privacyPolicy() {
        return front().policies() == null
                ? List.of()
                : paragraphs(front().policies().privacy());
    }

    /** Where its parcels come from, by names. */
    public @Nullable String sendsFrom() {
        var sender = front().sender();
        return sender == null ? null : place(sender.county());
    }

    /** A region with those around it, as its readers write it. */
    public String place(RegionCode code) {
        return place(code, locale);
    }

    /** The same for readers of this language. */
    public static String place(RegionCode code, Locale locale) {
        var names = new ArrayList<>(RegionTree.ofChina().path(code).stream()
                .map(region -> region.nameIn(locale))
                .toList());
        boolean english = locale.getLanguage().equals("en");
        if (english) {
            Collections.reverse(names);
        }
        return String.join(english ? ", " : "", names);
    }

    /** A category, a choice or a place of origin as its readers know it. */
    public String word(String text) {
        return front().word(text, locale);
    }

    /** The same for each value of a variant's label. */
    public String label(String label) {
        return Arrays.stream(label.split(Variant.BETWEEN_VALUES))
                .map(this::word)
                .collect(Collectors.joining(Variant.BETWEEN_VALUES));
    }

    public List<String> paragraphs(@Nullable Bilingual text) {
        return text == null
                ? List.of()
                : text.in(locale)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private @Nullable String text(@Nullable Bilingual text) {
        return text == null ? null : text.in(locale);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
