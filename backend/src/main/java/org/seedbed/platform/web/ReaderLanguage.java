package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The reader's language: what a public page's address asks for, else what the browser prefers, else Chinese. The pages of shops
 * are Chinese unless their address says otherwise, so that one address is one page.
 */
final class ReaderLanguage extends AcceptHeaderLocaleResolver {
    ReaderLanguage() {
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        // Only addresses ask: a parameter of anything else would be looked for in its body, before it is known who
        // sends it.
        var asked = HttpMethod.GET.matches(request.getMethod()) ? request.getParameter("lang") : null;
        if ("en".equals(asked)) {
            return Locale.ENGLISH;
        }
        boolean isChinese = "zh-CN".equals(asked) || request.getRequestURI().startsWith("/s/");
        return isChinese ? Locale.SIMPLIFIED_CHINESE : super.resolveLocale(request);
    }
}
