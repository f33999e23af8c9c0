package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.platform.demo.DemoProgramme;
import org.seedbed.shared.Digest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page what its frame shows. Most answers are no pages; they do not pay for it. */
@Configuration
class PageFrame implements HandlerInterceptor, WebMvcConfigurer {
    private final DemoProgramme demo;
    private final String style = fingerprinted("shop.css");
    private final String script = fingerprinted("shop.js");

    PageFrame(DemoProgramme demo) {
        this.demo = demo;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && isPage(answer.getViewName())) {
            answer.getModelMap().mergeAttributes(of(request));
        }
    }

    private static boolean isPage(@Nullable String view) {
        return view != null && !view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }

    /** Of a page that is made outside a route's method. */
    Map<String, Object> of(HttpServletRequest request) {
        return Map.of(
                "demo",
                isDemo(),
                "exposed",
                PlainHttp.isExposed(request),
                "lang",
                LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh-CN",
                "style",
                style,
                "script",
                script);
    }

    /** The address of a file that changes with the file, so that browsers never mix an old one with a new page. */
    private static String fingerprinted(String file) {
        try (var content = new ClassPathResource("static/public/" + file).getInputStream()) {
            return "/public/" + file + "?v="
                    + Digest.sha256(content.readAllBytes()).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LazyContextVariable<Boolean> isDemo() {
        return new LazyContextVariable<>() {
            @Override
            protected Boolean loadValue() {
                return demo.isLoaded();
            }
        };
    }
}
