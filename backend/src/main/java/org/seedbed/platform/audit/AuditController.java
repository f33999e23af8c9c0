package org.seedbed.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.Page;
import org.seedbed.shared.Wording;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, for administrators. */
@RestController
class AuditController {
    private final AuditLog log;
    private final Blanking blanking;
    private final Wording wording;
    private final ZoneId zone;

    AuditController(AuditLog log, Blanking blanking, Wording wording, ZoneId zone) {
        this.log = log;
        this.blanking = blanking;
        this.wording = wording;
        this.zone = zone;
    }

    @GetMapping("/api/audit")
    Page<AuditRow> list(@ParameterObject AuditFilter filter, @RequestParam(required = false) @Nullable Long cursor) {
        return log.page(filter, cursor);
    }

    @GetMapping("/api/audit/export")
    void export(
            @ParameterObject AuditFilter filter,
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
        new TableWriter<>(columns()).write(log.all(filter), as, response.getOutputStream());
    }

    /** Takes the reason of one change away for good. */
    @PostMapping("/api/audit/{sequence}/blank")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void blank(@PathVariable long sequence, @Valid @RequestBody BlankForm form, Actor actor) {
        blanking.blank(sequence, form.why().strip(), actor);
    }

    record BlankForm(@NotBlank @Size(max = 500) String why) {}

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
