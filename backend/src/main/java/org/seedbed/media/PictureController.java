package org.seedbed.media;

import java.time.Duration;
import java.util.regex.Pattern;
import org.seedbed.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Pictures for everybody. What is at an address never changes, so browsers and caches may keep it for good. */
@RestController
class PictureController {
    private static final Pattern ID = Pattern.compile("[0-9a-z]{16}");
    private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,3}");

    private final KeptPictures pictures;

    PictureController(KeptPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping(path = "/media/{id}/{width}.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> show(@PathVariable String id, @PathVariable String width, WebRequest request) {
        if (!ID.matcher(id).matches() || !WIDTH.matcher(width).matches()) {
            throw new NotFound("picture");
        }
        var tag = '"' + id + "-" + width + '"';
        if (request.checkNotModified(tag)) {
            return answer(ResponseEntity.status(304), tag).build();
        }
        var jpeg = pictures.jpeg(new PictureId(id), Integer.parseInt(width)).orElseThrow(() -> new NotFound("picture"));
        return answer(ResponseEntity.ok(), tag)
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    private static ResponseEntity.BodyBuilder answer(ResponseEntity.BodyBuilder answer, String tag) {
        return answer.eTag(tag)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
