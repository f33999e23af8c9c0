package org.seedbed.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.seedbed.As;
import org.seedbed.TestTokens;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Change;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoOperations;

/** Shop directories over a test's store, and shops in them, for the tests of every module that needs some. */
public final class Directories {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final AccountId LI = new AccountId("li");
    public static final AccountId WANG = new AccountId("wang");

    private Directories() {}

    public static ShopDirectory over(MongoOperations mongo, Clock clock) {
        return new ShopDirectory(new Shops(mongo), new TestTokens(), clock, SHANGHAI);
    }

    /** A shop of one member, open since 2024 in Jishishan county, that sells on Taobao. */
    public static Shop open(ShopDirectory directory, String name) {
        return directory.open(newShop(name, member(LI, 10_000, "2024-01-01")), As.ADMINISTRATOR);
    }

    /** The same kind of shop where no store is needed. */
    public static Shop unsaved(String name) {
        var by = Change.of(As.ADMINISTRATOR, "shop-entered", Instant.EPOCH);
        return Shop.enter(
                new ShopId("shop"), newShop(name, member(LI, 10_000, "2024-01-01")), LocalDate.parse("2026-01-05"), by);
    }

    public static NewShop newShop(String name, Member... members) {
        return new NewShop(
                name,
                RegionCode.of("622927"),
                LocalDate.parse("2024-01-01"),
                List.of(members),
                List.of(new ChannelAccount("taobao", name + "旗舰店")),
                "CNY");
    }

    public static Member member(AccountId account, int basisPoints, String from) {
        return new Member(account, basisPoints, LocalDate.parse(from), null);
    }

    public static Member member(AccountId account, int basisPoints, String from, String to) {
        return new Member(account, basisPoints, LocalDate.parse(from), LocalDate.parse(to));
    }

    public static void share(ShopDirectory directory, ShopId shop, Member... members) {
        directory.share(shop, List.of(members), As.ADMINISTRATOR);
    }
}
