package org.seedbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.seedbed.account.People;
import org.seedbed.cohort.CohortPlanning;
import org.seedbed.cohort.CompletionImport;
import org.seedbed.cohort.CompletionRule;
import org.seedbed.cohort.NewCohort;
import org.seedbed.cohort.RosterImport;
import org.seedbed.course.CourseCatalogue;
import org.seedbed.course.NewCourse;
import org.seedbed.sales.Figures;
import org.seedbed.sales.SaleFacts;
import org.seedbed.sales.SaleMoney;
import org.seedbed.sales.SaleStatus;
import org.seedbed.sales.SalesBook;
import org.seedbed.sales.Source;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Tokens;
import org.seedbed.shop.ChannelAccount;
import org.seedbed.shop.Member;
import org.seedbed.shop.NewShop;
import org.seedbed.shop.ShopDirectory;
import org.springframework.context.ApplicationContext;

/** People, cohorts, shops and sales, made through the use cases of the running application; names are its own. */
public class Village {
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    private final ApplicationContext application;
    private final String mark;

    public Village(ApplicationContext application) {
        this.application = application;
        this.mark = application.getBean(Tokens.class).id();
    }

    /** The id under which files name this person. */
    public String externalId(String name) {
        return mark + "-" + name;
    }

    public AccountId person(String name) {
        return application.getBean(People.class).matching(List.of(externalId(name)), List.of()).stream()
                .findFirst()
                .orElseThrow()
                .id();
    }

    public CohortId cohort(String name, String region, String firstDay, String lastDay, String... people) {
        var course = application
                .getBean(CourseCatalogue.class)
                .create(new NewCourse("Selling online", 40, "From photo to parcel", List.of()), As.ADMINISTRATOR);
        var plan = new NewCohort(
                name,
                course.id(),
                RegionCode.of(region),
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                200,
                List.of(),
                new CompletionRule(80, 60),
                false,
                null);
        var id = application
                .getBean(CohortPlanning.class)
                .plan(plan, As.ADMINISTRATOR)
                .id();
        var rows = Arrays.stream(people)
                .map(person -> externalId(person) + "," + person)
                .collect(Collectors.joining("\n", "external_id,name\n", "\n"));
        var report =
                application.getBean(RosterImport.class).run(id, "roster.csv", bytes(rows), false, As.ADMINISTRATOR);
        assertThat(report.skipped()).isZero();
        return id;
    }

    public void complete(CohortId cohort, String on, String... people) {
        var rows = Arrays.stream(people)
                .map(person -> externalId(person) + "," + on)
                .collect(Collectors.joining("\n", "external_id,completed_on\n", "\n"));
        var report = application
                .getBean(CompletionImport.class)
                .run(cohort, "completions.csv", bytes(rows), false, As.ADMINISTRATOR);
        assertThat(report.skipped()).isZero();
    }

    /** A shop and its members' basis points: {@code shop("tea", "622927", "ana", 7500, "bo", 2500)}. */
    public ShopId shop(String name, String region, Object... membersAndParts) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < membersAndParts.length; i += 2) {
            members.add(
                    new Member(person((String) membersAndParts[i]), (Integer) membersAndParts[i + 1], LONG_AGO, null));
        }
        var shop = new NewShop(
                name, RegionCode.of(region), LONG_AGO, members, List.of(new ChannelAccount("taobao", name)), "CNY");
        return application
                .getBean(ShopDirectory.class)
                .open(shop, As.ADMINISTRATOR)
                .id();
    }

    /** An order paid at noon of the day; the returned facts can be recorded with others. */
    public SaleFacts sale(ShopId shop, String orderNo, String channel, String day, long gross, long refunds, long net) {
        var noon = LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(application.getBean(ZoneId.class))
                .toInstant();
        var money = new SaleMoney(
                SaleStatus.COMPLETED, noon, noon, new Figures(gross, refunds, net), 1, noon, new Source("import", 2));
        return new SaleFacts(channel, shop, orderNo, "CNY", money, null);
    }

    /** Records the sales and waits until the sums by day know them. */
    public void sold(SaleFacts... sales) {
        var book = application.getBean(SalesBook.class);
        book.record(List.of(sales));
        book.settle();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
