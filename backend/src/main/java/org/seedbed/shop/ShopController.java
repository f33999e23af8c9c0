package org.seedbed.shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shops over HTTP. */
@RestController
@RequestMapping("/api/shops")
class ShopController {
    private final ShopDirectory directory;
    private final ShopViews views;

    ShopController(ShopDirectory directory, ShopViews views) {
        this.directory = directory;
        this.views = views;
    }

    @GetMapping
    Page<ShopRow> list(
            Actor actor,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable ShopStatus status,
            @RequestParam @Nullable String platform,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam @Nullable String cursor) {
        var wanted = new ShopSearch(query, region, status, platform, waiting).among(directory.visibleTo(actor));
        return views.rows(ShopSearch.page(wanted, cursor), actor, directory.today());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShopView enter(Actor actor, @Valid @RequestBody ShopForm form) {
        return view(directory.open(form.toNewShop(), actor), actor);
    }

    @GetMapping("/{id}")
    ShopView show(Actor actor, @PathVariable ShopId id) {
        return view(directory.require(id, actor), actor);
    }

    @PutMapping("/{id}")
    ShopView describe(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ShopDescriptionForm form) {
        var shop = directory.describe(id, form.name(), RegionCode.of(form.region()), form.openedOn(), actor);
        return view(shop, actor);
    }

    @PutMapping("/{id}/members")
    ShopView share(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ShopMembersForm form) {
        return view(directory.share(id, ShopMemberForm.members(form.members()), actor), actor);
    }

    @PutMapping("/{id}/channels")
    ShopView sellAs(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ShopChannelsForm form) {
        return view(directory.sellAs(id, ShopChannelForm.channels(form.channels()), actor), actor);
    }

    @PostMapping("/{id}/status")
    ShopView move(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ShopStatusForm form) {
        var on = form.on() == null ? directory.today() : form.on();
        return view(directory.move(id, form.status(), on, form.why(), actor), actor);
    }

    private ShopView view(Shop shop, Actor actor) {
        return views.view(shop, actor, directory.today());
    }

    record ShopForm(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = ShopForm.REGION) String region,
            @Nullable LocalDate openedOn,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull ShopMemberForm> members,
            @Nullable @Size(max = 20) List<@Valid @NotNull ShopChannelForm> channels,
            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {
        static final String REGION = "[1-8]\\d(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?";

        NewShop toNewShop() {
            return new NewShop(
                    name,
                    RegionCode.of(region),
                    openedOn,
                    ShopMemberForm.members(members),
                    ShopChannelForm.channels(channels == null ? List.of() : channels),
                    currency == null ? "CNY" : currency);
        }
    }

    record ShopDescriptionForm(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = ShopForm.REGION) String region,
            @Nullable LocalDate openedOn) {}

    record ShopMembersForm(@NotNull @Size(min = 1, max = 50) List<@Valid @NotNull ShopMemberForm> members) {}

    record ShopMemberForm(
            @NotNull AccountId account,
            int basisPoints,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {
        static List<Member> members(List<ShopMemberForm> forms) {
            return forms.stream()
                    .map(form -> new Member(form.account, form.basisPoints, form.from, form.to))
                    .toList();
        }
    }

    record ShopChannelsForm(@NotNull @Size(max = 20) List<@Valid @NotNull ShopChannelForm> channels) {}

    record ShopChannelForm(
            @NotBlank String platform,
            @NotBlank @Size(max = 120) String shopName) {
        static List<ChannelAccount> channels(List<ShopChannelForm> forms) {
            return forms.stream()
                    .map(form -> new ChannelAccount(form.platform, form.shopName))
                    .toList();
        }
    }

    record ShopStatusForm(
            @NotNull ShopStatus status,
            @Nullable LocalDate on,
            @Nullable @Size(max = 500) String why) {}
}
