package org.seedbed.shop.front;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Picture;
import org.seedbed.shared.Change;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopFront.Contact;
import org.seedbed.shop.ShopFront.Holiday;
import org.seedbed.shop.ShopFront.Policies;
import org.seedbed.shop.ShopFront.Sender;
import org.seedbed.shop.ShopStatus;
import org.seedbed.shop.front.PolicyPresets.PolicyPreset;

/** A shop's front as those see it who look after it; {@code sentBack} is why it was sent back the last time, {@code labels} the short texts of its products. */
record FrontView(
        ShopId shop,
        String name,
        ShopStatus status,
        @Nullable FrontDetails front,
        PaymentMode payments,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate approvedOn,
        @Nullable String sentBack,
        boolean shownToEverybody,
        boolean mayDecide,
        List<FrontTask> checklist,
        List<PolicyPreset> policyPresets,
        List<String> labels) {

    static FrontView of(
            Shop shop,
            Checklist checklist,
            List<PolicyPreset> presets,
            List<String> labels,
            @Nullable Picture picture,
            boolean mayDecide) {
        var front = shop.front();
        return new FrontView(
                shop.id(),
                shop.name(),
                shop.status(),
                front == null ? null : FrontDetails.of(front, picture),
                front == null ? PaymentMode.TEST : front.payments(),
                front == null ? null : front.askedOn(),
                front == null ? null : front.approvedOn(),
                sentBack(shop),
                shop.isShownToEverybody(),
                mayDecide,
                FrontTask.all(checklist),
                presets,
                labels);
    }

    private static @Nullable String sentBack(Shop shop) {
        return shop.changes().stream()
                .filter(change -> change.what().equals("front-sent-back")
                        || change.what().equals("front-asked")
                        || change.what().equals("front-approved"))
                .reduce((earlier, later) -> later)
                .map(Change::why)
                .orElse(null);
    }

    record FrontTask(Task task, boolean done) {
        static List<FrontTask> all(Checklist checklist) {
            return Arrays.stream(Task.values())
                    .map(task -> new FrontTask(task, checklist.done().contains(task)))
                    .toList();
        }
    }

    record FrontPicture(String id, int width, int height, String path) {}

    record FrontDetails(
            String slug,
            @Nullable String englishName,
            @Nullable Bilingual tagline,
            @Nullable Bilingual story,
            @Nullable FrontPicture picture,
            @Nullable Contact contact,
            @Nullable Sender sender,
            @Nullable Policies policies,
            @Nullable Holiday holiday,
            List<Bilingual> words,
            @Nullable PaymentMode paymentMode) {
        static FrontDetails of(ShopFront front, @Nullable Picture picture) {
            return new FrontDetails(
                    front.slug(),
                    front.englishName(),
                    front.tagline(),
                    front.story(),
                    picture == null
                            ? null
                            : new FrontPicture(picture.id().value(), picture.width(), picture.height(), picture.path()),
                    front.contact(),
                    front.sender(),
                    front.policies(),
                    front.holiday(),
                    front.words(),
                    front.paymentMode());
        }
    }
}
