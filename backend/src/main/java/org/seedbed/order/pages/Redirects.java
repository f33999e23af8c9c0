package org.seedbed.order.pages;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where a browser goes on after a form, so that loading the page again sends nothing twice. */
final class Redirects {
    private Redirects() {}

    /** To one of our own pages: the path is made by us. */
    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
