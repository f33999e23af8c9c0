package org.seedbed.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.seedbed.shop.Directories.LI;
import static org.seedbed.shop.Directories.WANG;
import static org.seedbed.shop.Directories.member;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.seedbed.As;
import org.seedbed.TestClock;
import org.seedbed.TestStore;
import org.seedbed.shared.Actor;
import org.seedbed.shared.NotFound;
import org.seedbed.shared.Refused;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(TestStore.class)
class ShopDirectoryTests {
    private ShopDirectory directory;
    private Shop shop;

    @BeforeEach
    void open(MongoTemplate mongo) {
        directory = Directories.over(mongo, new TestClock("2026-01-05T02:00:00Z"));
        shop = Directories.open(directory, "花田");
    }

    @Test
    void showsAShopToItsMembersItsCoordinatorsAndAdministratorsOnly() {
        for (var insider : List.of(As.ADMINISTRATOR, As.coordinator("62"), As.coordinator("640424", "622927"), li())) {
            assertThat(directory.visibleTo(insider)).extracting(Shop::id).containsExactly(shop.id());
            assertThat(directory.require(shop.id(), insider).name()).isEqualTo("花田");
        }
        for (var stranger : List.of(As.coordinator("640424"), As.trainee("x"), As.instructor("y"))) {
            assertThat(directory.visibleTo(stranger)).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.require(shop.id(), stranger));
        }
    }

    @Test
    void keepsAShopVisibleButNotEditableForAFormerMember() {
        Directories.share(
                directory,
                shop.id(),
                member(LI, 10_000, "2024-01-01", "2024-12-31"),
                member(WANG, 10_000, "2025-01-01"));

        assertThat(directory.visibleTo(li())).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.requireEditable(shop.id(), li()));
        assertThat(directory.requireEditable(shop.id(), As.trainee(WANG.value())))
                .isNotNull();
        assertThat(directory.allFor(List.of(LI))).hasSize(1);
    }

    @Test
    void letsOnlyThoseWhoDecideCloseAShop() {
        var on = LocalDate.parse("2026-01-01");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.close(shop.id(), on, "moved away", li()));

        var closed = directory.close(shop.id(), on, "moved away", As.coordinator("622927"));
        assertThat(closed.status()).isEqualTo(ShopStatus.CLOSED);
        assertThat(closed.changes().get(1).why()).isEqualTo("moved away");
    }

    @Test
    void refusesAShopInARegionTheCoordinatorDoesNotHold() {
        var wanted = Directories.newShop("山货", member(LI, 10_000, "2024-01-01"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> directory.open(wanted, As.coordinator("640424")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("region-outside-scope"));
    }

    @Test
    void listsOpenShopsFirstThenTheOlderOnes() {
        var second = Directories.open(directory, "山货");
        directory.close(shop.id(), LocalDate.parse("2026-01-01"), "", As.ADMINISTRATOR);

        var all = new ShopSearch(null, null, null, null, false).among(directory.visibleTo(As.ADMINISTRATOR));
        assertThat(all).extracting(Shop::id).containsExactly(second.id(), shop.id());
        assertThat(new ShopSearch("山货旗舰", "62", ShopStatus.OPEN, "taobao", false).among(all))
                .extracting(Shop::id)
                .containsExactly(second.id());
        assertThat(ShopSearch.page(all, second.id().value()).items())
                .extracting(Shop::id)
                .containsExactly(shop.id());
    }

    private static Actor li() {
        return As.trainee(LI.value());
    }
}
