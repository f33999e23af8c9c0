package org.seedbed.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.seedbed.As;
import org.seedbed.order.Order;
import org.seedbed.order.SoldOrders;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Grant;
import org.seedbed.shared.Role;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * One region's cohort, shop and people, made by an administrator over the API, and those who may ask about them. Every name in it
 * begins with its mark, so that a leak into somebody else's answer can be seen.
 */
final class Scene {
    private static final String FIRST_DAY = "2026-01-05";
    private static final String LAST_DAY = "2026-01-16";

    private final MockMvcTester mvc;
    private final String mark;
    private final String region;
    private final Map<String, String> ids = new HashMap<>();

    Scene(MockMvcTester mvc, String mark, String region) {
        this.mvc = mvc;
        this.mark = mark;
        this.region = region;
        ids.put("region", region);
        ids.put("mark", mark);
        teach();
        sell();
    }

    /** Begins every name of this scene. */
    String mark() {
        return mark;
    }

    /** The id that a path variable stands for, by the name {@link Calls} gives it. */
    String id(String name) {
        var id = ids.get(name);
        assertThat(id).as("the scene's " + name).isNotNull();
        return String.valueOf(id);
    }

    /** The text with the scene's forms in place of their names, {@code unique} for {@code {unique}}, and the scene's ids. */
    String fill(String text, String unique) {
        return fill(text.replace("{cohortForm}", cohortForm())
                .replace("{shopForm}", shopForm())
                .replace("{productForm}", productForm())
                .replace("{frontForm}", frontForm())
                .replace("{unique}", unique));
    }

    /** The text with {@code {name}} replaced by the scene's ids. */
    String fill(String text) {
        var filled = text;
        for (var entry : ids.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    /** Somebody of this scene: its trainee, its instructor, or the coordinator of its region. */
    Actor actor(Role role) {
        return switch (role) {
            case TRAINEE -> new Actor(new AccountId(id("account")), "trainee", Set.of(Grant.of(role)));
            case INSTRUCTOR -> new Actor(new AccountId(id("instructor")), "instructor", Set.of(Grant.of(role)));
            case COORDINATOR -> As.coordinator(region);
            case ADMINISTRATOR -> As.ADMINISTRATOR;
        };
    }

    private void teach() {
        make("course", "/api/courses", "{'title':'Selling online','hours':40,'summary':''}", "$.id");
        make("lesson", "/api/courses/{course}/lessons", "{'title':'Photos','minutes':20,'body':'Light.'}", "$.id");
        person("account", "TRAINEE");
        person("other", "TRAINEE");
        person("instructor", "INSTRUCTOR");
        make("cohort", "/api/cohorts", cohortForm(), "$.id");
        make(
                "session",
                "/api/cohorts/{cohort}/sessions",
                "{'date':'2026-01-06','start':'09:00','end':'11:00','title':'Photos','place':'Hall'}",
                "$.sessions[0].id");
        post("/api/cohorts/{cohort}/enrolments", "{'account':'{account}'}");
        post("/api/cohorts/{cohort}/selection", "{'account':'{account}','on':'2026-01-12','reason':'Ready'}");
        ids.put("entry", read(get("/api/audit?object={cohort}:{account}"), "$.items[0].sequence"));
    }

    private void sell() {
        make("shop", "/api/shops", shopForm(), "$.id");
        make("product", "/api/shops/{shop}/products", productForm(), "$.id");
        upload("sold");
        post("/api/marketplace-imports/{sold}/commit", "");
        ids.put("sale", "generic%7C" + id("shop") + "%7C" + mark + "-sold");
        upload("import");
        order();
    }

    /** An order half sent, with a refund to decide about; its buyer has no e-mail address, so no follower writes to it. */
    private void order() {
        var sold = SoldOrders.sold(mongo(), new ShopId(id("shop")), "2026-000001", mark + " buyer");
        ids.put("order", sold.id().value());
        ids.put("parcel", "F1");
        ids.put("refund", "R1");
        ids.put("message", letter(sold));
        make("coupon", "/api/shops/{shop}/coupons", couponForm(mark.toUpperCase(Locale.ROOT)), "$.code");
    }

    /** A message to its buyer that was written while there was no mail server. */
    private String letter(Order order) {
        var id = order.id() + "|order-paid";
        mongo().getCollection("messages")
                .insertOne(new Document("_id", id)
                        .append("shop", order.shop().value())
                        .append("kind", "order-paid")
                        .append("to", "buyer@example.org")
                        .append("language", "zh-CN")
                        .append("arguments", new Document())
                        .append("state", "NO_SERVER")
                        .append("tries", 0)
                        .append("writtenAt", new Date(0))
                        .append("dueAt", new Date(0)));
        return id;
    }

    private MongoOperations mongo() {
        var context = get("/api/regions?query=nowhere").getRequest().getServletContext();
        return WebApplicationContextUtils.getRequiredWebApplicationContext(context)
                .getBean(MongoOperations.class);
    }

    static String couponForm(String code) {
        return "{'code':'" + code + "','kind':'PERCENT','value':10,'minimum':0,'from':'2026-01-05T00:00:00Z','max':5}";
    }

    /** A file with one order, read but not yet committed. */
    private void upload(String name) {
        var file = "order_no,paid_at,gross,refund,net\n{mark}-" + name + ",2026-01-07 10:00:00,30.00,0.00,30.00\n";
        var answer = mvc.post()
                .uri("/api/marketplace-imports")
                .multipart()
                .file("file", fill(file).getBytes(StandardCharsets.UTF_8))
                .param("shopId", id("shop"))
                .with(As.user(As.ADMINISTRATOR))
                .exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        ids.put(name, read(answer, "$.id"));
    }

    String cohortForm() {
        return "{'name':'{mark} cohort','course':'{course}','region':'{region}','firstDay':'" + FIRST_DAY
                + "','lastDay':'" + LAST_DAY + "','capacity':20,'instructors':['{instructor}'],"
                + "'rule':{'attendancePercent':80,'score':60}}";
    }

    String shopForm() {
        return "{'name':'{mark} shop','region':'{region}','openedOn':'" + FIRST_DAY
                + "','members':[{'account':'{account}','basisPoints':10000,'from':'" + FIRST_DAY + "'}],"
                + "'channels':[{'platform':'taobao','shopName':'{mark} shop'}]}";
    }

    /** A product of one variant, under a SKU that is only its own. */
    String productForm() {
        return "{'title':{'zh':'{mark} product'},'categories':[],'options':[],'pictures':[],"
                + "'variants':[{'values':[],'price':1000,'weightGrams':500,'madeToOrder':false}]}";
    }

    String frontForm() {
        return "{'slug':'shop-" + mark.toLowerCase(Locale.ROOT) + "','englishName':'{mark} shop'}";
    }

    /** Completes the trainee's training and waits for the certificate. */
    Scene certified() {
        post("/api/cohorts/{cohort}/completion", "{'accounts':['{account}'],'why':'Shown in class'}");
        Awaitility.await().untilAsserted(() -> {
            var answer = mvc.get()
                    .uri(fill("/api/cohorts/{cohort}/certificates/{account}"))
                    .with(As.user(As.ADMINISTRATOR))
                    .exchange();
            assertThat(answer).hasStatusOk();
            ids.put("certificate", read(answer, "$.code"));
        });
        return this;
    }

    private void person(String name, String role) {
        make(
                name,
                "/api/people",
                "{'name':'{mark} " + name + "','phone':'" + phone(name) + "','externalId':'{mark}-" + name
                        + "','grants':[{'role':'" + role + "'}]}",
                "$.person.id");
    }

    /** Somebody's phone number, in full, by the scene's name for them. */
    String phone(String name) {
        return "139" + String.format(Locale.ROOT, "%08d", Math.floorMod((mark + name).hashCode(), 100_000_000));
    }

    List<String> phones() {
        return Stream.of("account", "other", "instructor").map(this::phone).toList();
    }

    private void make(String name, String path, String body, String idPath) {
        ids.put(name, read(post(path, body), idPath));
    }

    private MvcTestResult get(String path) {
        var answer = mvc.get().uri(fill(path)).with(As.user(As.ADMINISTRATOR)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer;
    }

    private MvcTestResult post(String path, String body) {
        var answer = mvc.post()
                .uri(fill(path))
                .with(As.user(As.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(fill(body).replace('\'', '"'))
                .exchange();
        assertThat(answer).as(path).hasStatus2xxSuccessful();
        return answer;
    }

    private static String read(MvcTestResult answer, String path) {
        Object found =
                JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
        return found.toString();
    }
}
