package org.seedbed.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public front page: what this is, the certificate check, and the way in. */
@Controller
class HomeController {
    @GetMapping("/")
    String home() {
        return "home";
    }
}
