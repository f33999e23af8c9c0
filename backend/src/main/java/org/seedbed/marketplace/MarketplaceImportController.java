package org.seedbed.marketplace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Column;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Marketplace files over HTTP: upload, preview, commit, and the rows behind a figure. */
@RestController
@RequestMapping("/api/marketplace-imports")
class MarketplaceImportController {
    private static final int ROWS = 100;

    private final Importing importing;
    private final MarketplaceImports imports;
    private final ImportParts parts;
    private final ImportViews views;
    private final Wording wording;

    MarketplaceImportController(
            Importing importing, MarketplaceImports imports, ImportParts parts, ImportViews views, Wording wording) {
        this.importing = importing;
        this.imports = imports;
        this.parts = parts;
        this.views = views;
        this.wording = wording;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(Actor actor, @RequestPart("file") MultipartFile file, @RequestParam ShopId shopId)
            throws IOException {
        var name = file.getOriginalFilename();
        return views.view(importing.read(shopId, name == null ? "" : name, file.getBytes(), actor));
    }

    @GetMapping
    Page<ImportRow> list(Actor actor, @RequestParam @Nullable ShopId shop, @RequestParam @Nullable String cursor) {
        return views.rows(imports.list(shop, cursor, actor));
    }

    @GetMapping("/{id}")
    ImportView show(Actor actor, @PathVariable String id) {
        return views.view(imports.require(id, actor));
    }

    @PostMapping("/{id}/commit")
    ImportView commit(Actor actor, @PathVariable String id) {
        return views.view(importing.commitAndShow(id, actor));
    }

    @PostMapping("/{id}/discard")
    ImportView discard(Actor actor, @PathVariable String id) {
        return views.view(importing.discard(id, actor));
    }

    /** The stored rows from this row number on. */
    @GetMapping("/{id}/rows")
    ImportedRows rows(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "1") int from) {
        var found = imports.require(id, actor);
        var columns =
                found.contents() == null ? List.<String>of() : found.contents().columns();
        return new ImportedRows(columns, parts.rows(found, from, ROWS));
    }

    record ImportedRows(List<String> columns, List<ImportedRow> rows) {}

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "csv") String format) throws IOException {
        var as = format.equals("xlsx") ? Format.XLSX : Format.CSV;
        var columns = Stream.of(
                        "order_no",
                        "status",
                        "ordered_at",
                        "paid_at",
                        "gross",
                        "refund",
                        "net",
                        "title",
                        "sku",
                        "quantity",
                        "channel")
                .map(column -> Column.<String>text(wording.say("marketplace.column." + column), row -> row))
                .toList();
        var file = new ByteArrayOutputStream();
        new TableWriter<>(columns).write(List.of(), as, file);
        var disposition = ContentDisposition.attachment()
                .filename(
                        wording.say("marketplace.template").toLowerCase(Locale.ROOT) + "." + as.extension(),
                        StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.toByteArray());
    }
}
