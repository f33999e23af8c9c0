package org.seedbed.order.checkout;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.OrderId;
import org.seedbed.order.cart.Cart;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.shared.Digest;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.ShopId;

/**
 * What a buyer submits: who they are and where the goods go. What they cost is ours to say; {@code seenTotal} is only compared.
 *
 * @param secret what the buyer's cart is known by
 * @param key made with the form, so that sending the form twice is one order
 * @param address where to send; nothing if the goods will be fetched
 */
public record CheckoutRequest(
        ShopId shop,
        String secret,
        String key,
        String language,
        Buyer buyer,
        @Nullable Address address,
        @Nullable String note,
        long seenTotal) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,100}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 500;

    public CheckoutRequest {
        require(KEY.matcher(key).matches(), "key", "order-key");
        require(LANGUAGES.contains(language), "language", "order-language");
        requireSize("name", buyer.name(), 1, LONGEST_NAME);
        require(PHONE.matcher(buyer.phone()).matches(), "phone", "buyer-phone");
        require(buyer.email() == null || EMAIL.matcher(buyer.email()).matches(), "email", "buyer-email");
        requireSize("note", note == null ? "" : note, 0, LONGEST_NOTE);
        if (address != null) {
            requireSize("line", address.line(), 1, LONGEST_LINE);
            var county = address.county();
            require(
                    county.level() == RegionCode.Level.COUNTY
                            && RegionTree.ofChina().find(county).isPresent(),
                    "county",
                    "buyer-county");
            var postcode = address.postcode();
            require(postcode == null || POSTCODE.matcher(postcode).matches(), "postcode", "buyer-postcode");
        }
    }

    private static void requireSize(String field, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw Invalid.field(field, "size", least, most);
        }
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw Invalid.field(field, code);
        }
    }

    String cart() {
        return Cart.id(shop, secret);
    }

    OrderId order() {
        return OrderId.of(cart(), key);
    }

    /** The same for the same request, whatever has become of the cart meanwhile. */
    String hash() {
        var where = address == null
                ? Stream.of("")
                : Stream.of(address.county().digits(), address.line(), Objects.toString(address.postcode(), ""));
        return Digest.sha256(Stream.concat(
                        Stream.of(
                                language,
                                buyer.name(),
                                buyer.phone(),
                                Objects.toString(buyer.email(), ""),
                                Objects.toString(note, ""),
                                String.valueOf(seenTotal)),
                        where)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining()));
    }
}
