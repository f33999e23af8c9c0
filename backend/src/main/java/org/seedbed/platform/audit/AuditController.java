package org.seedbed.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Column;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.platform.audit.AuditLog.AuditPerson;
import org.seedbed.platform.audit.AuditLog.AuditRow;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Page;
import org.seedbed.shared.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, for administrators. */
@RestController
class AuditController {
    private final AuditLog log;
    private final Wording wording;
    private final ZoneId zone;

    AuditController(AuditLog log, Wording wording, ZoneId zone) {
        this.log = log;
        this.wording = wording;
        this.zone = zone;
    }

    @GetMapping("/api/audit")
    Page<AuditRow> list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long cursor) {
        return log.page(new AuditFilter(who, what, kind, object, from, to), cursor);
    }

    @GetMapping("/api/audit/export")
    void export(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam @Schema(allowableValues = {"csv", "xlsx"}) String format,
            HttpServletResponse response)
            throws IOException {
        var as = Arrays.stream(Format.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> Invalid.field("format", "malformed"));
        var file = ContentDisposition.attachment()
                .filename(wording.say("audit.export") + "." + as.extension(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(as.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        var filter = new AuditFilter(who, what, kind, object, from, to);
        new TableWriter<>(columns()).write(log.all(filter), as, response.getOutputStream());
    }

    private List<Column<AuditRow>> columns() {
        return List.of(
                Column.integer(header("sequence"), AuditRow::sequence),
                Column.instant(header("when"), zone, AuditRow::when),
                text("who", row -> row.who().id().value()),
                text("who-name", row -> row.who().name()),
                text("what", AuditRow::what),
                text("kind", AuditRow::kind),
                text("object", AuditRow::object),
                text("about", row -> name(row.about())),
                text("why", AuditRow::why),
                text("digest", AuditRow::digest));
    }

    private static @Nullable String name(@Nullable AuditPerson person) {
        return person == null ? null : person.name();
    }

    private Column<AuditRow> text(String key, Function<AuditRow, @Nullable String> value) {
        return Column.text(header(key), value);
    }

    private String header(String key) {
        return wording.say("audit.column." + key);
    }
}
