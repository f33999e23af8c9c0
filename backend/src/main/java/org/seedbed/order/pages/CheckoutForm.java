package org.seedbed.order.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.checkout.CheckoutRequest;
import org.seedbed.order.coupon.Coupon;
import org.seedbed.order.terms.Address;
import org.seedbed.order.terms.Buyer;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shop.storefront.Visit;

/** What a buyer filled in at the checkout. Prices are not among it but for the total they saw, which is only compared. */
final class CheckoutForm {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "phone",
            "email",
            "delivery",
            "province",
            "county",
            "line",
            "postcode",
            "note",
            "coupon",
            "total",
            "key",
            "do");
    private static final Pattern REGION = Pattern.compile("[1-8][0-9](?:[0-9]{4})?");
    private static final Pattern TOTAL = Pattern.compile("[0-9]{1,15}");

    private final Form form;
    private final boolean mayFetch;
    private final boolean maySend;

    private CheckoutForm(Form form, boolean maySend, boolean mayFetch) {
        this.form = form;
        this.maySend = maySend;
        this.mayFetch = mayFetch;
    }

    static CheckoutForm empty(boolean maySend, boolean mayFetch) {
        return new CheckoutForm(Form.empty(), maySend, mayFetch);
    }

    static CheckoutForm of(HttpServletRequest request, boolean maySend, boolean mayFetch) {
        return new CheckoutForm(Form.of(request, FIELDS), maySend, mayFetch);
    }

    Form fields() {
        return form;
    }

    boolean wants(String deed) {
        return form.says("do", deed);
    }

    /** The code as coupons are known by. */
    @Nullable
    String coupon() {
        var typed = form.textOrNull("coupon");
        return typed == null ? null : Coupon.folded(typed);
    }

    boolean isFetched() {
        return mayFetch && (!maySend || form.says("delivery", "pick-up"));
    }

    @Nullable
    RegionCode province() {
        return region("province").map(RegionCode::province).orElse(null);
    }

    /** The chosen county, if it lies in the chosen province: another province's is a leftover. */
    @Nullable
    RegionCode county() {
        var province = province();
        return region("county")
                .filter(county -> county.level() == RegionCode.Level.COUNTY)
                .filter(county -> province == null || province.contains(county))
                .filter(county -> RegionTree.ofChina().find(county).isPresent())
                .orElse(null);
    }

    private Optional<RegionCode> region(String name) {
        var digits = form.text(name);
        try {
            return REGION.matcher(digits).matches() ? Optional.of(new RegionCode(digits)) : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** What is missing, all at once. */
    List<Invalid.Field> missing() {
        var missing = new ArrayList<Invalid.Field>();
        require("name", missing);
        require("phone", missing);
        if (!isFetched()) {
            require("province", missing);
            if (province() != null && county() == null) {
                missing.add(new Invalid.Field("county", "buyer-county", List.of()));
            }
            require("line", missing);
        }
        return missing;
    }

    private void require(String name, List<Invalid.Field> missing) {
        if (form.text(name).isEmpty()) {
            missing.add(new Invalid.Field(name, "required", List.of()));
        }
    }

    /** The request as it is placed; refused where a field is not what it should be. */
    CheckoutRequest request(Visit visit, String secret) {
        var total = form.text("total");
        return new CheckoutRequest(
                visit.shop().id(),
                secret,
                form.text("key"),
                visit.english() ? "en" : "zh-CN",
                new Buyer(form.text("name"), form.text("phone"), form.textOrNull("email")),
                isFetched() ? null : address(),
                form.textOrNull("note"),
                TOTAL.matcher(total).matches() ? Long.parseLong(total) : -1);
    }

    /** In Chinese, whatever the buyer reads: so carriers and sellers can read it. */
    private Address address() {
        var county = county();
        if (county == null) {
            throw Invalid.field("county", "buyer-county");
        }
        return new Address(county, Visit.place(county, Locale.CHINESE), form.text("line"), form.textOrNull("postcode"));
    }
}
