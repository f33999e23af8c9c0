package org.seedbed.queries;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedbed.As;
import org.seedbed.order.Order;
import org.seedbed.order.SoldOrders;
import org.seedbed.shared.ShopId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What people change in the course of a cohort, from its plan to the sales of those it trained. */
final class WritingWalk {
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

    private final Client staff;
    private final MongoOperations mongo;
    private final String mark;

    /** The mark makes the names of this walk its own. */
    WritingWalk(Client staff, MongoOperations mongo, String mark) {
        this.staff = staff;
        this.mongo = mongo;
        this.mark = mark;
    }

    void walk() {
        var ana = person("ana" + mark);
        teaches(course(), ana);
        sells(ana);
        hosts(ana);
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asString();
    }

    private String person(String name) {
        var created = staff.send(
                POST,
                "/api/people",
                "{'name':'%s','login':'%s','phone':null,'externalId':'%s-1','grants':[{'role':'TRAINEE'}]}",
                name,
                name,
                mark);
        var id = id(created.get("person"));
        staff.send(PUT, "/api/people/" + id + "/grants", "{'grants':[{'role':'TRAINEE'},{'role':'INSTRUCTOR'}]}");
        staff.send(PUT, "/api/people/" + id + "/active", "{'active':false}");
        staff.send(PUT, "/api/people/" + id + "/active", "{'active':true}");
        var code = staff.send(POST, "/api/people/" + id + "/password-code", "")
                .get("code")
                .asString();
        staff.send(POST, "/api/password", "{'code':'%s','password':'honey and 42 potatoes'}", code);
        staff.send(POST, "/api/session", "{'login':'%s','password':'honey and 42 potatoes'}", name);
        staff.as(As.trainee(id))
                .send(PUT, "/api/my/password", "{'current':'honey and 42 potatoes','password':'walnuts and 17 pears'}");
        staff.send(DELETE, "/api/session", "");
        return id;
    }

    private String course() {
        var course = id(staff.send(POST, "/api/courses", "{'title':'Tea','hours':8,'summary':'Leaves'}"));
        var lessons = "/api/courses/" + course + "/lessons";
        var lesson = id(staff.send(POST, lessons, "{'title':'One','minutes':5,'body':'# One'}"));
        staff.send(PUT, lessons + "/" + lesson, "{'title':'One','minutes':6,'body':'# One'}");
        staff.send(PUT, "/api/courses/" + course, "{'title':'Tea','hours':9,'summary':'Leaves'}");
        staff.send(PUT, "/api/courses/" + course + "/lesson-order", "{'lessons':['%s']}", lesson);
        return course;
    }

    private void teaches(String course, String account) {
        var plan = "{'name':'Tea','course':'%s','region':'622927','firstDay':'%s','lastDay':'%s','capacity':2,"
                + "'instructors':['%s'],'rule':{'attendancePercent':80,'score':60},'published':false,'note':null}";
        var cohort = "/api/cohorts/"
                + id(staff.send(POST, "/api/cohorts", plan, course, MONDAY, MONDAY.plusDays(4), account));
        staff.send(PUT, cohort, plan, course, MONDAY, MONDAY.plusDays(5), account);
        staff.send(POST, cohort + "/status", "{'status':'ENROLLING','why':null}");
        var session = "{'date':'%s','start':'09:00','end':'12:00','title':null,'place':null}";
        var first = cohort + "/sessions/" + sessionOn(MONDAY, staff.send(POST, cohort + "/sessions", session, MONDAY));
        var second = cohort + "/sessions/"
                + sessionOn(MONDAY.plusDays(1), staff.send(POST, cohort + "/sessions", session, MONDAY.plusDays(1)));
        staff.send(PUT, second, session, MONDAY.plusDays(2));
        staff.send(POST, second + "/cancel", "{'why':'rain'}");
        enrols(cohort, account);
        staff.send(
                PUT,
                first + "/attendance",
                "{'version':0,'marks':[{'account':'%s','status':'PRESENT','minutes':null}]}",
                account);
        staff.send(PUT, cohort + "/scores", "{'scores':[{'account':'%s','score':90}]}", account);
        staff.send(POST, cohort + "/completion", "{'accounts':['%s'],'why':null}", account);
        staff.send(
                POST,
                cohort + "/selection",
                "{'account':'%s','on':'%s','reason':'diligent'}",
                account,
                MONDAY.plusDays(6));
        staff.send(POST, cohort + "/selection/" + account + "/end", "{'why':'moved'}");
        staff.send(POST, cohort + "/completion/" + account + "/revoke", "{'why':'by mistake'}");
        var revoked = staff.get("/api/audit?object=" + cohort.replaceFirst(".*/", "") + ":" + account)
                .get("items")
                .get(0)
                .get("sequence");
        staff.send(POST, "/api/audit/" + revoked + "/blank", "{'why':'says too much'}");
    }

    private static String sessionOn(LocalDate day, JsonNode answer) {
        var sessions = answer.has("sessions") ? answer.get("sessions") : answer;
        return sessions.isArray()
                ? id(sessions.valueStream()
                        .filter(one -> one.get("date").asString().equals(day.toString()))
                        .findFirst()
                        .orElseThrow())
                : id(sessions);
    }

    private void enrols(String cohort, String account) {
        staff.send(POST, cohort + "/enrolments", "{'account':'%s'}", account);
        staff.send(POST, cohort + "/enrolments", "{'name':'Bo','externalId':'%s-2'}", mark);
        staff.send(POST, cohort + "/enrolments", "{'name':'Cai','externalId':'%s-3'}", mark);
        staff.upload(
                cohort + "/roster-import?dryRun=false",
                "external_id,name,group\nM-1,ana,A\nM-4,Dan,B\n".replace("M", mark));
        var bo = staff.get(cohort + "/roster")
                .get("items")
                .valueStream()
                .filter(one -> one.get("externalId").asString().equals(mark + "-2"))
                .findFirst()
                .orElseThrow();
        var card = staff.send(
                        POST,
                        cohort + "/sign-in-codes",
                        "{'accounts':['%s']}",
                        bo.get("account").asString())
                .get("cards")
                .get(0);
        staff.send(POST, "/api/session/code", "{'code':'%s'}", card.get("code").asString());
        staff.send(POST, cohort + "/enrolments/" + bo.get("account").asString() + "/withdraw", "{'why':'found work'}");
    }

    private String shop(String name, String members) {
        return id(staff.send(
                POST,
                "/api/shops",
                "{'name':'%s','region':'622927','openedOn':'2024-01-01','members':[" + members
                        + "],'channels':[],'currency':'CNY'}",
                name));
    }

    /** A shop with a few hundred products, so that a query that reads them all is noticed. */
    private void hosts(String account) {
        var member = "{'account':'%s','basisPoints':10000,'from':'2024-01-01','to':null}".formatted(account);
        var shop = "/api/shops/" + shop("Hosted", member);
        var table = new StringBuilder("title,title_en,sku,price,categories,state\n");
        for (int i = 0; i < 300; i++) {
            table.append(i % 100 == 0 ? "蜂蜜" + i + ",honey" : "花椒" + i + ",pepper")
                    .append(",H%d,%d.50,%s,published\n".formatted(i, i + 1, i % 60 == 0 ? "gifts" : "food"));
        }
        staff.upload(shop + "/products/import?dryRun=false", table.toString());
        var form = "{'title':{'zh':'蜂蜜'},'categories':['gifts'],'options':[],'pictures':[],"
                + "'variants':[{'sku':'%s','values':[],'price':1000,'weightGrams':500,'madeToOrder':false}]}";
        var product = shop + "/products/" + id(staff.send(POST, shop + "/products", form, "A1"));
        staff.send(PUT, product, form, "A2");
        staff.send(POST, product + "/state", "{'state':'PUBLISHED'}");
        staff.upload(shop + "/pictures", "GIF87a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2L\1\0;");
        staff.send(
                PUT,
                shop + "/shipping",
                "{'zones':[{'name':'Near','provinces':['62'],'firstKg':800,'additionalKg':200}]}");
        staff.send(
                PUT,
                shop + "/front",
                "{'slug':'hosted-%s','story':{'en':'Bees'},'contact':{'phone':'13800000000'},'paymentMode':'TEST',"
                        + "'sender':{'county':'622927','line':'1 Main Street'},"
                        + "'policies':{'shipping':{'en':'S'},'returns':{'en':'R'},'privacy':{'en':'P'}}}",
                mark.toLowerCase(Locale.ROOT));
        staff.send(POST, shop + "/front/ask", "");
        staff.send(POST, shop + "/front/approval", "{'approved':false,'why':'No photographs'}");
        staff.send(POST, shop + "/front/ask", "");
        staff.send(POST, shop + "/front/approval", "{'approved':true}");
        serves(shop);
    }

    /** A few hundred orders of which some are to be sent, so that a query that reads them all is noticed. */
    private void serves(String shop) {
        var id = new ShopId(shop.replaceFirst(".*/", ""));
        var sold = new ArrayList<Order>();
        for (int i = 0; i < 300; i++) {
            sold.add(SoldOrders.sold(mongo, id, "2026-%06d".formatted(i + 1), "buyer " + i));
        }
        staff.send(
                POST,
                shop + "/coupons",
                "{'code':'SPRING','kind':'PERCENT','value':10,'minimum':0,'from':'2026-01-05T00:00:00Z','max':5}");
        staff.send(POST, shop + "/coupons/SPRING/stop", "");
        var order = shop + "/orders/" + sold.get(0).id();
        staff.send(POST, shop + "/orders/shipments", "{'text':'2026-000002 SF SF200','dryRun':false}");
        staff.send(POST, order + "/refunds/R1/decision", "{'approved':false,'why':'Not late'}");
        staff.send(
                POST,
                order + "/refunds",
                "{'units':[{'lineId':'2','quantity':1}],'shipping':0,'goodwill':0,'restock':true}");
        staff.send(POST, order + "/parcels", "{'carrier':'SF','trackingNumber':'SF200'}");
        staff.send(POST, order + "/parcels/F1/delivery", "");
        staff.send(POST, order + "/parcels/F2/return", "");
        sold.subList(2, 280)
                .forEach(one -> mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(one.id().value())),
                        new Update().set("state", "COMPLETED").set("refunds", List.of()),
                        "orders"));
    }

    private void sells(String account) {
        var member = "{'account':'%s','basisPoints':10000,'from':'2024-01-01','to':null}".formatted(account);
        var shop = shop("Tea", member);
        staff.send(PUT, "/api/shops/" + shop, "{'name':'Teas','region':'622927','openedOn':'2024-01-01'}");
        staff.send(PUT, "/api/shops/" + shop + "/members", "{'members':[" + member + "]}");
        staff.send(PUT, "/api/shops/" + shop + "/channels", "{'channels':[{'platform':'taobao','shopName':'Tea'}]}");
        staff.send(PUT, "/api/shops/" + shop + "/stock", "{'sku':'TEA','seen':0,'counted':5}");
        staff.send(PUT, "/api/shops/" + shop + "/stock", "{'sku':'TEA','seen':5,'counted':4}");
        staff.send(POST, "/api/shops/" + shop + "/status", "{'status':'PAUSED','on':'2026-01-05','why':'harvest'}");
        var orders = "order_no,ordered_at,paid_at,gross\nQ1,2026-01-05 09:00:00,2026-01-05 09:01:00,12.50\n";
        var upload = "/api/marketplace-imports?shopId=" + shop;
        staff.send(POST, "/api/marketplace-imports/" + id(staff.upload(upload, orders)) + "/commit", "");
        staff.send(POST, "/api/marketplace-imports/" + id(staff.upload(upload, orders)) + "/discard", "");
        staff.upload(upload, "neither,known\nnor,wanted\n");
    }
}
