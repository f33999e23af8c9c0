package org.seedbed.platform.matrix;

import java.nio.charset.StandardCharsets;
import org.seedbed.platform.security.AccessPolicy.Row;
import org.seedbed.shared.Tokens;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A right request of each route about the objects of one scene. */
record Asking(Scene scene, Tokens tokens) {
    String path(Row row) {
        var objects = Calls.objects(row);
        var path = row.path();
        for (int i = 0; objects != null && path.contains("{"); i++) {
            path = path.replaceFirst("\\{[a-z]+}", scene.id(objects.names().get(i)));
        }
        return path.replaceAll("\\{[a-z]+}", "0000000000000000");
    }

    String pathAndQuery(Row row) {
        return path(row) + scene.fill(Calls.query(row));
    }

    /** The scene's ids, and names of its own, put into a body of {@link Calls}. */
    String filled(String body) {
        return scene.fill(body, "u" + tokens.id()).replace('\'', '"');
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
