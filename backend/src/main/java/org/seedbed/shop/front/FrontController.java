package org.seedbed.shop.front;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.PictureId;
import org.seedbed.media.Pictures;
import org.seedbed.shared.Actor;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.Bilingual;
import org.seedbed.shop.PaymentMode;
import org.seedbed.shop.Shop;
import org.seedbed.shop.ShopFront;
import org.seedbed.shop.ShopFront.Contact;
import org.seedbed.shop.ShopFront.Holiday;
import org.seedbed.shop.ShopFront.Policies;
import org.seedbed.shop.ShopFront.Sender;
import org.seedbed.shop.catalogue.Catalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A hosted shop's front over HTTP. */
@RestController
@RequestMapping("/api/shops/{id}/front")
class FrontController {
    private final Opening opening;
    private final PolicyPresets presets;
    private final Catalogue catalogue;
    private final Pictures pictures;

    FrontController(Opening opening, PolicyPresets presets, Catalogue catalogue, Pictures pictures) {
        this.opening = opening;
        this.presets = presets;
        this.catalogue = catalogue;
        this.pictures = pictures;
    }

    @GetMapping
    FrontView show(Actor actor, @PathVariable ShopId id) {
        return view(opening.require(id, actor), actor);
    }

    @PutMapping
    FrontView describe(Actor actor, @PathVariable ShopId id, @Valid @RequestBody FrontForm form) {
        return view(opening.describe(id, form.toFront(), actor), actor);
    }

    @PostMapping("/ask")
    FrontView ask(Actor actor, @PathVariable ShopId id) {
        return view(opening.ask(id, actor), actor);
    }

    @PostMapping("/approval")
    FrontView decide(Actor actor, @PathVariable ShopId id, @Valid @RequestBody FrontApprovalForm form) {
        return view(opening.decide(id, form.approved(), form.why(), actor), actor);
    }

    private FrontView view(Shop shop, Actor actor) {
        var front = shop.front();
        var picture = front == null ? null : front.picture();
        return FrontView.of(
                shop,
                opening.checklist(shop),
                presets.all(),
                catalogue.labels(shop.id()),
                picture == null ? null : pictures.byIds(List.of(picture)).get(picture),
                shop.isGovernedBy(actor));
    }

    record FrontForm(
            @NotNull @Size(min = 3, max = 40) String slug,
            @Nullable @Size(max = 60) String englishName,
            @Nullable Bilingual tagline,
            @Nullable Bilingual story,
            @Nullable @Size(max = 16) String picture,
            @Nullable @Valid FrontContactForm contact,
            @Nullable @Valid FrontSenderForm sender,
            @Nullable @Valid FrontPoliciesForm policies,
            @Nullable @Valid FrontHolidayForm holiday,
            @Nullable @Size(max = 300) List<@NotNull Bilingual> words,
            @Nullable PaymentMode paymentMode) {
        ShopFront toFront() {
            return new ShopFront(
                    slug,
                    englishName,
                    tagline,
                    story,
                    picture == null ? null : new PictureId(picture),
                    contact == null ? null : new Contact(contact.phone, contact.email),
                    sender == null ? null : new Sender(sender.county, sender.line),
                    policies == null ? null : new Policies(policies.shipping, policies.returns, policies.privacy),
                    holiday == null
                            ? null
                            : new Holiday(holiday.from, holiday.to, holiday.message, holiday.takesOrders),
                    words == null ? List.of() : words,
                    paymentMode,
                    null,
                    null);
        }
    }

    record FrontContactForm(
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 200) String email) {}

    record FrontSenderForm(
            @NotNull RegionCode county,
            @NotNull @Size(min = 1, max = 120) String line) {}

    record FrontPoliciesForm(
            @Nullable Bilingual shipping,
            @Nullable Bilingual returns,
            @Nullable Bilingual privacy) {}

    record FrontHolidayForm(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Bilingual message,
            boolean takesOrders) {}

    record FrontApprovalForm(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String why) {}
}
