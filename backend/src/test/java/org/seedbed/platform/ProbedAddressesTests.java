package org.seedbed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that scanners ask every server for: of ours, none has anything behind it. */
@RunningServer
class ProbedAddressesTests {
    private static final List<String> PROBED = List.of(("""
            /.git/HEAD /.git/config /.git/index /.gitignore /.svn/entries /.hg/store /.env /.env.local /.env.production
            /.DS_Store /.aws/credentials /.ssh/id_rsa /.npmrc /.htaccess /.htpasswd /.well-known/security /.dockerenv
            /actuator /actuator/env /actuator/heapdump /actuator/threaddump /actuator/mappings /actuator/loggers
            /actuator/beans /actuator/configprops /actuator/metrics /actuator/prometheus /actuator/shutdown
            /actuator/info /actuator/logfile /actuator/httpexchanges /actuator/sessions /actuator/jolokia
            /actuator/gateway/routes /actuator/health/db /actuator/health/diskSpace /actuator;/env /actuator/..;/env
            /v2/api-docs /v3/api-docs /v3/api-docs.yaml /v3/api-docs/swagger-config /swagger-ui/index.html
            /swagger-ui.html /swagger-resources /openapi.json /api/openapi.json /api/openapi.json.yaml /graphql
            /graphiql /h2-console /console /debug /trace /dump /jolokia /error /login /logout /session
            /WEB-INF/web.xml /META-INF/MANIFEST.MF /META-INF/maven/pom.xml /BOOT-INF/classes/application.properties
            /application.properties /application.yml /logback-spring.xml /pom.xml /package.json /composer.json
            /app/assets/ /app/assets/index.js.map /public/ /public/../application.properties
            /data/store.db /store.db /logs/seedbed.log /data/logs/seedbed.log /backup /backup.zip /dump.sql
            /server-status /server-info /metrics /admin /manager/html /phpinfo.php /wp-login.php /cgi-bin/test
            /webjars/ /static/app/index.html /templates/home.html /i18n/platform.properties /tls/key.pem""".strip()).split("\\s+"));

    private static final List<String> SIGNS_OF_CONTENT = List.of(
            "[core]",
            "ref:",
            "\"beans\"",
            "\"openapi\"",
            "propertySources",
            "spring.",
            "Whitelabel",
            "Exception",
            "at org.");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    ProbedAddressesTests(@LocalServerPort int port) {
        this.server = "http://localhost:" + port;
    }

    @Test
    void haveNothingBehindThem() {
        assertThat(PROBED).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        var open = new ArrayList<String>();
        for (var path : PROBED) {
            var answer = ask("GET", path);
            if (!List.of(400, 401, 404).contains(answer.statusCode())
                    || SIGNS_OF_CONTENT.stream().anyMatch(answer.body()::contains)) {
                open.add(path + " " + answer.statusCode());
            }
        }

        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/public/icon.svg", "/app/", "/actuator/health"})
    void echoNothing(String path) {
        assertThat(ask("TRACE", path).statusCode()).isIn(401, 403, 405);
    }

    /** Not one answer leads elsewhere, whatever an address looks like to whom. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/%2e%2e",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/app//evil.example",
                "/app/%2f%2fevil.example/",
                "/app/%09//evil.example",
                "/app/sign-in?to=//evil.example",
                "/app/sign-in?to=https:evil.example",
                "/?lang=//evil.example",
                "/verify/%2f%2fevil.example",
                "/app/..;//evil.example",
                "/app/%0d%0aLocation:%20//evil.example",
                "/@evil.example",
                "/public//evil.example"
            })
    void sendNobodyElsewhere(String path) {
        var answer = ask("GET", path);

        assertThat(answer.statusCode()).matches(status -> status < 300 || status > 399, "no redirect");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Refresh")).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
