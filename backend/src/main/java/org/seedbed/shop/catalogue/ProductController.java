package org.seedbed.shop.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.seedbed.media.Picture;
import org.seedbed.shared.Actor;
import org.seedbed.shared.Page;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.catalogue.ProductView.ProductRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A shop's products and pictures over HTTP, for those who work in it. */
@RestController
@RequestMapping("/api/shops/{id}")
class ProductController {
    private final ProductDesk desk;

    ProductController(ProductDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/products")
    Page<ProductRow> list(
            Actor actor,
            @PathVariable ShopId id,
            @RequestParam @Nullable ProductState state,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String cursor) {
        return desk.list(id, state, query, cursor, actor).map(ProductRow::of);
    }

    @PostMapping("/products")
    @ResponseStatus(HttpStatus.CREATED)
    ProductView create(Actor actor, @PathVariable ShopId id, @Valid @RequestBody ProductForm form) {
        return ProductView.of(desk.create(id, form, actor));
    }

    @GetMapping("/products/{product}")
    ProductView show(Actor actor, @PathVariable ShopId id, @PathVariable ProductId product) {
        return ProductView.of(desk.require(id, product, actor));
    }

    @PutMapping("/products/{product}")
    ProductView change(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable ProductId product,
            @Valid @RequestBody ProductForm form) {
        return ProductView.of(desk.change(id, product, form, actor));
    }

    @PostMapping("/products/{product}/state")
    ProductView move(
            Actor actor,
            @PathVariable ShopId id,
            @PathVariable ProductId product,
            @Valid @RequestBody ProductStateForm form) {
        return ProductView.of(desk.move(id, product, form.state(), actor));
    }

    @PostMapping(path = "/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PictureView keep(Actor actor, @PathVariable ShopId id, @RequestPart MultipartFile file) throws IOException {
        return PictureView.of(desk.keep(id, file.getBytes(), actor));
    }

    record ProductStateForm(@NotNull ProductState state) {}

    record PictureView(String id, int width, int height, String path) {
        static PictureView of(Picture picture) {
            return new PictureView(picture.id().value(), picture.width(), picture.height(), picture.path());
        }
    }
}
