package org.seedbed.cohort.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.RegionTree;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The public page on which anyone can check a certificate; it works without script. */
@Controller
class VerifyController {
    private final CertificateCheck check;

    VerifyController(CertificateCheck check) {
        this.check = check;
    }

    /** The empty form, or the way from a typed code to its page. */
    @GetMapping("/verify")
    String ask(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String lang,
            Model model) {
        model.addAttribute("unknown", false);
        if (code == null || code.isBlank()) {
            return "verify";
        }
        var typed = code.strip();
        var path = UriComponentsBuilder.fromPath("/verify")
                .pathSegment(CertificateCode.parse(typed)
                        .map(CertificateCode::printed)
                        .orElse(typed));
        if (lang != null) {
            path.queryParam("lang", lang);
        }
        return "redirect:" + path.build().encode().toUriString();
    }

    @GetMapping("/verify/{code}")
    String show(@PathVariable String code, Locale locale, Model model, HttpServletResponse response) {
        var found = check.find(code).orElse(null);
        model.addAttribute("code", code);
        model.addAttribute("unknown", found == null);
        if (found == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } else {
            model.addAttribute("certificate", found);
            model.addAttribute(
                    "region",
                    RegionTree.ofChina()
                            .find(found.region())
                            .map(region -> region.nameIn(locale))
                            .orElse(found.region().digits()));
        }
        return "verify";
    }
}
