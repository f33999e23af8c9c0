package org.seedbed.revenue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.seedbed.exchange.Format;
import org.seedbed.shared.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The revenue pages as files, with the filter of the page. */
@RestController
class RevenueExportController {
    private final Revenue revenue;
    private final RevenueExport export;

    RevenueExportController(Revenue revenue, RevenueExport export) {
        this.revenue = revenue;
        this.export = export;
    }

    @GetMapping("/api/revenue/export")
    void figures(
            @ParameterObject RevenueFilter filter,
            @RequestParam @Schema(allowableValues = {"day", "week", "month", "shop", "cohort", "region", "channel"})
                    String by,
            @RequestParam @Schema(allowableValues = {"csv", "xlsx"}) String format,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var kind = Choice.require(Format.class, "format", format);
        var grain = Choice.find(Grain.class, by);
        if (grain.isPresent()) {
            var series = revenue.series(filter, grain.get(), actor);
            announce("figures", filter, kind, response);
            export.write(series, filter, kind, response.getOutputStream());
        } else {
            var breakdown = revenue.breakdown(filter, Choice.require(Dimension.class, "by", by), actor);
            announce("figures", filter, kind, response);
            export.write(breakdown, filter, kind, response.getOutputStream());
        }
    }

    @GetMapping("/api/revenue/sales/export")
    void sales(
            @ParameterObject RevenueFilter filter,
            @RequestParam @Schema(allowableValues = {"csv", "xlsx"}) String format,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var kind = Choice.require(Format.class, "format", format);
        var sales = revenue.salesBehind(filter, actor);
        announce("sales", filter, kind, response);
        export.write(sales, filter, kind, response.getOutputStream());
    }

    private void announce(String what, RevenueFilter filter, Format format, HttpServletResponse response) {
        var file = ContentDisposition.attachment()
                .filename(export.fileName(what, filter, format), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
