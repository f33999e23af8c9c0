package org.seedbed.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page that says how encryption is turned on, shown in place of whatever was asked for over an open line. */
@Controller
class EncryptionController {
    static final String PATH = "/encryption";

    @GetMapping(PATH)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show() {
        return "encryption";
    }
}
