package org.seedbed.shop.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.seedbed.exchange.Format;
import org.seedbed.exchange.TableWriter;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Invalid;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A shop's products as a file, in both directions; a file can be tried first without changing anything. */
@RestController
@RequestMapping("/api/shops/{id}/products")
class ProductExchangeController {
    private static final int LONGEST_NAME = 200;

    private final ProductDesk desk;
    private final ProductImport imports;
    private final ProductTable tables;
    private final Wording wording;

    ProductExchangeController(ProductDesk desk, ProductImport imports, ProductTable tables, Wording wording) {
        this.desk = desk;
        this.imports = imports;
        this.tables = tables;
        this.wording = wording;
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProductImportReport load(
            @PathVariable ShopId id, @RequestPart MultipartFile file, @RequestParam boolean dryRun, Actor actor)
            throws IOException {
        return imports.run(id, name(file), file.getBytes(), dryRun, actor);
    }

    @GetMapping("/import/template")
    void template(@PathVariable ShopId id, @RequestParam String format, Actor actor, HttpServletResponse response)
            throws IOException {
        var shop = desk.requireShop(id, actor);
        write(response, wording.say("shop.products.template"), format(format), shop.currency(), List.of());
    }

    @GetMapping("/export")
    void export(@PathVariable ShopId id, @RequestParam String format, Actor actor, HttpServletResponse response)
            throws IOException {
        var kind = format(format);
        var shop = desk.requireShop(id, actor);
        var name = shop.name() + " " + wording.say("shop.products.export");
        var products = desk.all(id);
        var skus = products.stream()
                .flatMap(product -> product.variants().stream().map(Variant::sku))
                .toList();
        write(response, name, kind, shop.currency(), ProductTable.rows(products, desk.units(id, skus)));
    }

    private void write(
            HttpServletResponse response, String name, Format format, String currency, List<ProductTable.Line> lines)
            throws IOException {
        var file = ContentDisposition.attachment()
                .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        new TableWriter<>(tables.columns(currency)).write(lines, format, response.getOutputStream());
    }

    private static Format format(String name) {
        for (var format : Format.values()) {
            if (format.extension().equals(name)) {
                return format;
            }
        }
        throw Invalid.field("format", "malformed");
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
