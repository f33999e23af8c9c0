package org.seedbed.platform.security;

import static org.seedbed.shared.Role.ADMINISTRATOR;
import static org.seedbed.shared.Role.COORDINATOR;
import static org.seedbed.shared.Role.INSTRUCTOR;
import static org.seedbed.shared.Role.TRAINEE;

import java.util.List;
import java.util.Set;
import org.seedbed.shared.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may call what: the one list that decides, route by route. It says which roles may ask; which objects they may ask about is
 * their scope, applied by each repository. What is not listed is refused.
 */
public final class AccessPolicy {
    private static final Role[] EVERYONE_SIGNED_IN = Role.values();
    private static final Role[] SELLERS = {TRAINEE, INSTRUCTOR, ADMINISTRATOR};
    private static final Role[] STAFF = {INSTRUCTOR, COORDINATOR, ADMINISTRATOR};

    private AccessPolicy() {}

    /** One route and the roles that may call it; no role means that nobody needs to sign in. */
    public record Row(HttpMethod method, String path, Set<Role> roles) {
        public boolean isPublic() {
            return roles.isEmpty();
        }
    }

    public static final List<Row> ROWS = List.of(
            open(HttpMethod.GET, "/"),
            open(HttpMethod.GET, "/app"),
            open(HttpMethod.GET, "/app/**"),
            open(HttpMethod.GET, "/public/**"),
            open(HttpMethod.GET, "/favicon.ico"),
            open(HttpMethod.GET, "/verify"),
            open(HttpMethod.GET, "/verify/{code}"),
            open(HttpMethod.GET, "/encryption"),
            open(HttpMethod.GET, "/s/{slug}/orders/{token}/pay"),
            open(HttpMethod.POST, "/s/{slug}/orders/{token}/pay"),
            open(HttpMethod.GET, "/s/{slug}/orders/{token}/test-payment"),
            open(HttpMethod.POST, "/s/{slug}/orders/{token}/test-payment"),
            open(HttpMethod.POST, "/webhooks/stripe"),
            open(HttpMethod.GET, "/actuator/health"),
            open(HttpMethod.GET, "/media/{id}/{width}.jpg"),
            // the pages of shops; their forms must come from them: see SameOriginForms
            open(HttpMethod.GET, "/robots.txt"),
            open(HttpMethod.GET, "/sitemap.xml"),
            open(HttpMethod.GET, "/s/regions/{file}"),
            open(HttpMethod.GET, "/s/{slug}"),
            open(HttpMethod.GET, "/s/{slug}/sitemap.xml"),
            open(HttpMethod.GET, "/s/{slug}/c/{category}"),
            open(HttpMethod.GET, "/s/{slug}/search"),
            open(HttpMethod.GET, "/s/{slug}/p/{product}"),
            open(HttpMethod.GET, "/s/{slug}/policies"),
            open(HttpMethod.GET, "/s/{slug}/cart"),
            open(HttpMethod.POST, "/s/{slug}/cart"),
            open(HttpMethod.POST, "/s/{slug}/cart/lines"),
            open(HttpMethod.POST, "/s/{slug}/cart/coupon"),
            open(HttpMethod.POST, "/s/{slug}/cart/accept"),
            open(HttpMethod.GET, "/s/{slug}/checkout"),
            open(HttpMethod.POST, "/s/{slug}/checkout"),
            open(HttpMethod.GET, "/s/{slug}/orders/{token}"),
            open(HttpMethod.POST, "/s/{slug}/orders/{token}/cancel"),
            open(HttpMethod.GET, "/api/programme"),
            open(HttpMethod.GET, "/api/session"),
            open(HttpMethod.POST, "/api/session"),
            open(HttpMethod.POST, "/api/session/code"),
            open(HttpMethod.DELETE, "/api/session"),
            open(HttpMethod.POST, "/api/password"),
            open(HttpMethod.POST, "/api/setup"),
            row(HttpMethod.GET, "/api/openapi.json", ADMINISTRATOR),
            row(HttpMethod.GET, "/api/regions", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/my/password", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/my/sessions", EVERYONE_SIGNED_IN),
            row(HttpMethod.DELETE, "/api/my/sessions", EVERYONE_SIGNED_IN),
            row(HttpMethod.DELETE, "/api/my/sessions/{id}", EVERYONE_SIGNED_IN),
            // people
            row(HttpMethod.GET, "/api/people", ADMINISTRATOR),
            row(HttpMethod.POST, "/api/people", ADMINISTRATOR),
            row(HttpMethod.GET, "/api/people/choices", STAFF),
            row(HttpMethod.GET, "/api/people/{id}", ADMINISTRATOR),
            row(HttpMethod.PUT, "/api/people/{id}/grants", ADMINISTRATOR),
            row(HttpMethod.PUT, "/api/people/{id}/active", ADMINISTRATOR),
            row(HttpMethod.POST, "/api/people/{id}/password-code", ADMINISTRATOR),
            // courses
            row(HttpMethod.GET, "/api/courses", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/courses", STAFF),
            row(HttpMethod.GET, "/api/courses/{id}", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/courses/{id}", STAFF),
            row(HttpMethod.POST, "/api/courses/{id}/lessons", STAFF),
            row(HttpMethod.GET, "/api/courses/{id}/lessons/{lesson}", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/courses/{id}/lessons/{lesson}", STAFF),
            row(HttpMethod.DELETE, "/api/courses/{id}/lessons/{lesson}", STAFF),
            row(HttpMethod.PUT, "/api/courses/{id}/lesson-order", STAFF),
            // cohorts
            row(HttpMethod.GET, "/api/cohorts", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/cohorts", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.GET, "/api/cohorts/{id}", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/cohorts/{id}", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/status", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/sessions", STAFF),
            row(HttpMethod.PUT, "/api/cohorts/{id}/sessions/{session}", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/sessions/{session}/cancel", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/sessions/{session}/attendance", STAFF),
            row(HttpMethod.PUT, "/api/cohorts/{id}/sessions/{session}/attendance", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/roster", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/roster/export", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/roster-import", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/roster-import/template", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/attendance-import", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/score-import", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/completion-import", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/enrolments", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/enrolments/{account}/withdraw", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/sign-in-codes", STAFF),
            row(HttpMethod.PUT, "/api/cohorts/{id}/scores", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/completion", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/completion", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/completion/{account}/revoke", STAFF),
            row(HttpMethod.GET, "/api/cohorts/{id}/certificates/{account}", STAFF),
            row(HttpMethod.GET, "/api/my/learning", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/my/cohorts/{id}/lessons/{lesson}", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/my/certificates/{code}", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/my/teaching", STAFF),
            // incubation
            row(HttpMethod.GET, "/api/cohorts/{id}/selection", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/selection", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/selection/{account}/end", STAFF),
            row(HttpMethod.POST, "/api/cohorts/{id}/selection-import", STAFF),
            // shops
            row(HttpMethod.GET, "/api/shops", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.GET, "/api/shops/{id}", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/shops/{id}", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.PUT, "/api/shops/{id}/members", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.PUT, "/api/shops/{id}/channels", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/status", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.GET, "/api/shops/{id}/stock", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/shops/{id}/stock", EVERYONE_SIGNED_IN),
            // orders of hosted shops: coordinators look on, members and administrators do
            row(HttpMethod.GET, "/api/shops/{id}/desk", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/orders", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/orders/export", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/orders/shipments", SELLERS),
            row(HttpMethod.GET, "/api/shops/{id}/orders/{order}", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/parcels", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/parcels/{parcel}/delivery", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/parcels/{parcel}/return", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/cancel", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/refunds", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/refunds/{refund}/decision", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/orders/{order}/refunds/{refund}/again", SELLERS),
            row(HttpMethod.GET, "/api/shops/{id}/coupons", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/coupons", SELLERS),
            row(HttpMethod.POST, "/api/shops/{id}/coupons/{coupon}/stop", SELLERS),
            // what hosted shops show, sell and send
            row(HttpMethod.GET, "/api/shops/{id}/front", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/shops/{id}/front", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/front/ask", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/front/approval", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.GET, "/api/shops/{id}/shipping", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/shops/{id}/shipping", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/pictures", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/products", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/products", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/products/export", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/products/import", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/products/import/template", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/shops/{id}/products/{product}", EVERYONE_SIGNED_IN),
            row(HttpMethod.PUT, "/api/shops/{id}/products/{product}", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/shops/{id}/products/{product}/state", EVERYONE_SIGNED_IN),
            // marketplace files
            row(HttpMethod.GET, "/api/marketplace-imports", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/marketplace-imports", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/marketplace-imports/template", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/marketplace-imports/{id}", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/marketplace-imports/{id}/rows", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/marketplace-imports/{id}/commit", EVERYONE_SIGNED_IN),
            row(HttpMethod.POST, "/api/marketplace-imports/{id}/discard", EVERYONE_SIGNED_IN),
            // revenue
            row(HttpMethod.GET, "/api/revenue/summary", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/series", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/breakdown", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/export", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/sales", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/sales/one", EVERYONE_SIGNED_IN),
            row(HttpMethod.GET, "/api/revenue/sales/export", EVERYONE_SIGNED_IN),
            // impact
            row(HttpMethod.GET, "/api/impact/funnel", COORDINATOR, ADMINISTRATOR),
            row(HttpMethod.GET, "/api/impact/completion-sales", COORDINATOR, ADMINISTRATOR),
            // payments
            row(HttpMethod.GET, "/api/payments/doctor", ADMINISTRATOR),
            // messages
            row(HttpMethod.GET, "/api/messages", ADMINISTRATOR),
            row(HttpMethod.POST, "/api/messages/again", ADMINISTRATOR),
            // audit
            row(HttpMethod.GET, "/api/audit", ADMINISTRATOR),
            row(HttpMethod.GET, "/api/audit/export", ADMINISTRATOR),
            row(HttpMethod.POST, "/api/audit/{sequence}/blank", ADMINISTRATOR),
            row(HttpMethod.GET, "/api/security-events", ADMINISTRATOR));

    private static Row open(HttpMethod method, String path) {
        return new Row(method, path, Set.of());
    }

    private static Row row(HttpMethod method, String path, Role... roles) {
        return new Row(method, path, Set.of(roles));
    }
}
