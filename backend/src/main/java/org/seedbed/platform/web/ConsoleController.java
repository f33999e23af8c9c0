package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.seedbed.platform.security.ProtectiveHeaders;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The console's one page, whatever its address; its script finds out what to show. */
@Controller
class ConsoleController {
    private static final String NONCE = "__CSP_NONCE__";
    private static final String NOT_BUILT = "<!doctype html><meta charset=utf-8><title>Seedbed</title>"
            + "<p>The console is not in this build. Build everything with: ./seedbed run";

    private final Optional<String> page = read();

    @GetMapping({"/app", "/app/", "/app/{path:[^.]*}", "/app/{path:(?!assets).*}/{*rest}"})
    ResponseEntity<String> console(HttpServletRequest request) {
        return ResponseEntity.status(page.isPresent() ? 200 : 503)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.orElse(NOT_BUILT).replace(NONCE, ProtectiveHeaders.nonce(request)));
    }

    private static Optional<String> read() {
        var file = new ClassPathResource("static/app/index.html");
        try {
            return file.exists() ? Optional.of(file.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("The console's page is there but cannot be read", e);
        }
    }
}
