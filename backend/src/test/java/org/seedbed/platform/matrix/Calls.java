package org.seedbed.platform.matrix;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Role;
import org.springframework.util.MultiValueMap;

/** How each route is asked so that nothing but the right to ask can be in the way, and whose objects are whose. */
final class Calls {
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> SHOP_PEOPLE = EnumSet.of(Role.TRAINEE, Role.COORDINATOR, Role.ADMINISTRATOR);
    private static final Set<Role> STAFF = EnumSet.of(Role.INSTRUCTOR, Role.COORDINATOR, Role.ADMINISTRATOR);

    /**
     * What the variables of a path stand for in a scene, and who owns it there.
     *
     * @param prefix what the path begins with
     * @param names the scene's names for its variables, in order
     * @param owners the roles in whose scope the scene's object is
     * @param boundless the roles in whose scope every scene's object is
     */
    record Objects(String prefix, List<String> names, Set<Role> owners, Set<Role> boundless) {}

    private static final List<Objects> OBJECTS = List.of(
            objects("/api/audit/{sequence}", EnumSet.of(Role.ADMINISTRATOR), "entry"),
            objects("/api/people/{id}", EnumSet.of(Role.ADMINISTRATOR), "account"),
            new Objects("/api/courses/{id}", List.of("course", "lesson"), EVERYONE, STAFF),
            objects("/api/cohorts/{id}/sessions", STAFF, "cohort", "session"),
            objects("/api/cohorts/{id}", STAFF, "cohort", "account"),
            objects("/api/my/cohorts/{id}/lessons", EnumSet.of(Role.TRAINEE), "cohort", "lesson"),
            new Objects("/api/my/certificates", List.of("certificate"), EnumSet.of(Role.TRAINEE), Set.of()),
            objects("/api/revenue/sales/one", EnumSet.of(Role.TRAINEE, Role.COORDINATOR, Role.ADMINISTRATOR), "sale"),
            objects("/api/shops/{id}/orders/{order}/refunds", SHOP_PEOPLE, "shop", "order", "refund"),
            objects("/api/shops/{id}/orders", SHOP_PEOPLE, "shop", "order", "parcel"),
            objects("/api/shops/{id}/coupons", SHOP_PEOPLE, "shop", "coupon"),
            objects(
                    "/api/shops/{id}",
                    EnumSet.of(Role.TRAINEE, Role.COORDINATOR, Role.ADMINISTRATOR),
                    "shop",
                    "product"),
            objects(
                    "/api/marketplace-imports/{id}",
                    EnumSet.of(Role.TRAINEE, Role.COORDINATOR, Role.ADMINISTRATOR),
                    "import"));

    /** What a call needs beside its path: a query, a JSON body, or a table to upload. */
    private static final String YEAR = "?from=2026-01-01&to=2026-12-31";

    /** A GIF of one pixel that is text, too. */
    private static final String ONE_PIXEL = "GIF87a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2L\1\0;";

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("/api/audit/export", "?format=csv"),
            Map.entry("/api/people/choices", "?query=nobody"),
            Map.entry("/api/cohorts/{id}/roster/export", "?format=csv"),
            Map.entry("/api/shops/{id}/orders/export", "?format=csv"),
            Map.entry("/api/shops/{id}/products/export", "?format=csv"),
            Map.entry("/api/shops/{id}/products/import/template", "?format=csv"),
            Map.entry("/api/cohorts/{id}/roster-import/template", "?format=csv"),
            Map.entry("/api/revenue/summary", YEAR),
            Map.entry("/api/revenue/series", YEAR + "&by=month"),
            Map.entry("/api/revenue/breakdown", YEAR + "&by=shop"),
            Map.entry("/api/revenue/export", YEAR + "&by=shop&format=csv"),
            Map.entry("/api/revenue/sales", YEAR),
            Map.entry("/api/revenue/sales/one", "?id={sale}"),
            Map.entry("/api/revenue/sales/export", YEAR + "&format=csv"));

    private static final Map<String, String> BODIES = Map.ofEntries(
            body("POST /api/audit/{sequence}/blank", "{'why':'Says too much'}"),
            body("POST /api/messages/again", "{'id':'{message}'}"),
            body("POST /api/people", "{'name':'New','externalId':'{unique}','grants':[]}"),
            body("PUT /api/people/{id}/grants", "{'grants':[{'role':'TRAINEE'}]}"),
            body("PUT /api/people/{id}/active", "{'active':true}"),
            body("POST /api/courses", "{'title':'New','hours':8,'summary':''}"),
            body("PUT /api/courses/{id}", "{'title':'New','hours':8,'summary':''}"),
            body("POST /api/courses/{id}/lessons", "{'title':'New','minutes':20,'body':'New.'}"),
            body("PUT /api/courses/{id}/lessons/{lesson}", "{'title':'New','minutes':20,'body':'New.'}"),
            body("PUT /api/courses/{id}/lesson-order", "{'lessons':['{lesson}']}"),
            body("POST /api/cohorts", "{cohortForm}"),
            body("PUT /api/cohorts/{id}", "{cohortForm}"),
            body("POST /api/cohorts/{id}/status", "{'status':'PUBLISHED'}"),
            body("POST /api/cohorts/{id}/sessions", "{'date':'2026-01-07','start':'09:00','end':'11:00'}"),
            body("PUT /api/cohorts/{id}/sessions/{session}", "{'date':'2026-01-08','start':'09:00','end':'11:00'}"),
            body("POST /api/cohorts/{id}/sessions/{session}/cancel", "{'why':'Snow'}"),
            body(
                    "PUT /api/cohorts/{id}/sessions/{session}/attendance",
                    "{'version':0,'marks':[{'account':'{account}','status':'PRESENT'}]}"),
            body("POST /api/cohorts/{id}/enrolments", "{'account':'{other}'}"),
            body("POST /api/cohorts/{id}/enrolments/{account}/withdraw", "{'why':'Moved away'}"),
            body("PUT /api/cohorts/{id}/scores", "{'scores':[{'account':'{account}','score':80}]}"),
            body("POST /api/cohorts/{id}/completion", "{'accounts':['{account}'],'why':'Shown in class'}"),
            body("POST /api/cohorts/{id}/completion/{account}/revoke", "{'why':'By mistake'}"),
            body("PUT /api/my/password", "{'current':'seven green lanterns','password':'eight green lanterns'}"),
            body("PUT /api/my/cohorts/{id}/lessons/{lesson}", "{'read':true}"),
            body("POST /api/cohorts/{id}/selection", "{'account':'{account}','on':'2026-01-12','reason':'Ready'}"),
            body("POST /api/cohorts/{id}/selection/{account}/end", "{'why':'Moved away'}"),
            body("POST /api/cohorts/{id}/sign-in-codes", "{}"),
            body("POST /api/shops", "{shopForm}"),
            body("PUT /api/shops/{id}", "{'name':'New','region':'{region}'}"),
            body(
                    "PUT /api/shops/{id}/members",
                    "{'members':[{'account':'{account}','basisPoints':10000,'from':'2026-01-05'}]}"),
            body("PUT /api/shops/{id}/channels", "{'channels':[]}"),
            body("PUT /api/shops/{id}/stock", "{'sku':'{unique}','seen':0,'counted':5}"),
            body("POST /api/shops/{id}/orders/shipments", "{'text':'2026-000001\\tSF\\tSF200','dryRun':false}"),
            body("POST /api/shops/{id}/orders/{order}/parcels", "{'carrier':'SF','trackingNumber':'SF200'}"),
            body("POST /api/shops/{id}/orders/{order}/cancel", "{'why':'Hail'}"),
            body(
                    "POST /api/shops/{id}/orders/{order}/refunds",
                    "{'units':[{'lineId':'2','quantity':1}],'shipping':0,'goodwill':0,'restock':true}"),
            body("POST /api/shops/{id}/orders/{order}/refunds/{refund}/decision", "{'approved':true}"),
            body("POST /api/shops/{id}/coupons", Scene.couponForm("{unique}")),
            body("PUT /api/shops/{id}/front", "{frontForm}"),
            body("POST /api/shops/{id}/front/approval", "{'approved':false,'why':'No photographs'}"),
            body(
                    "PUT /api/shops/{id}/shipping",
                    "{'zones':[{'name':'Near','provinces':['62'],'firstKg':800,'additionalKg':200}]}"),
            body("POST /api/shops/{id}/products", "{productForm}"),
            body("PUT /api/shops/{id}/products/{product}", "{productForm}"),
            body("POST /api/shops/{id}/products/{product}/state", "{'state':'PUBLISHED'}"),
            body("POST /api/shops/{id}/status", "{'status':'CLOSED','on':'2026-02-01','why':'Moved away'}"));

    /** About whoever asks: that it works needs a session or password of their own, and has tests of its own. */
    private static final Set<String> ABOUT_ONESELF = Set.of(
            "PUT /api/my/password", "GET /api/my/sessions", "DELETE /api/my/sessions", "DELETE /api/my/sessions/{id}");

    private static final Map<String, String> UPLOADS = Map.of(
            "POST /api/shops/{id}/products/import", "title,sku,price\n{mark},{unique},10.00\n",
            "POST /api/shops/{id}/pictures", ONE_PIXEL,
            "POST /api/cohorts/{id}/roster-import", "external_id,name\n{unique},New\n",
            "POST /api/cohorts/{id}/attendance-import", "external_id,date,status\n{mark}-account,2026-01-06,present\n",
            "POST /api/cohorts/{id}/score-import", "external_id,score\n{mark}-account,80\n",
            "POST /api/cohorts/{id}/completion-import", "external_id,completed_on\n{mark}-account,2026-01-16\n",
            "POST /api/cohorts/{id}/selection-import",
                    "external_id,selected_on,reason\n{mark}-account,2026-01-16,Ready\n",
            "POST /api/marketplace-imports", "order_no,paid_at,gross\n{unique},2026-01-07 10:00:00,30.00\n");

    private Calls() {}

    private static Objects objects(String prefix, Set<Role> owners, String... names) {
        return new Objects(prefix, List.of(names), owners, EnumSet.of(Role.ADMINISTRATOR));
    }

    private static Map.Entry<String, String> body(String route, String json) {
        return Map.entry(route, json);
    }

    static String name(Row row) {
        return row.method() + " " + row.path();
    }

    /** The objects a route is about; null if it is about none. */
    static @Nullable Objects objects(Row row) {
        return OBJECTS.stream()
                .filter(objects -> row.path().startsWith(objects.prefix()))
                .findFirst()
                .orElse(null);
    }

    /** Whether what the route is about is within the scope of this role in the scene; an upload is about its shop. */
    static boolean owns(Row row, Role role) {
        var objects = objects(row);
        return objects == null
                ? role != Role.INSTRUCTOR || !name(row).equals("POST /api/marketplace-imports")
                : objects.owners().contains(role);
    }

    static boolean isAboutOneself(Row row) {
        return ABOUT_ONESELF.contains(name(row));
    }

    static String query(Row row) {
        return QUERIES.getOrDefault(row.path(), "");
    }

    static @Nullable String body(Row row) {
        return BODIES.get(name(row));
    }

    static @Nullable String upload(Row row) {
        return UPLOADS.get(name(row));
    }

    static boolean takesTable(Row row) {
        return upload(row) != null && !row.path().endsWith("/pictures");
    }

    /** What goes with an uploaded file. */
    static MultiValueMap<String, String> uploadParameters(Row row, Scene scene, boolean dryRun) {
        if (row.path().equals("/api/marketplace-imports")) {
            return MultiValueMap.fromSingleValue(Map.of("shopId", scene.id("shop")));
        }
        return MultiValueMap.fromSingleValue(takesTable(row) ? Map.of("dryRun", Boolean.toString(dryRun)) : Map.of());
    }
}
