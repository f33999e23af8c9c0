package org.seedbed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A page that leaves in one piece, with its length: one that cannot be made to its end is an error, not half a page. */
public final class WholePage extends ThymeleafView {
    @Override
    protected void renderFragment(
            @Nullable Set<String> parts, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var made = new Made(response);
        super.renderFragment(parts, model, request, made);
        var page = made.text.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** Keeps the text; all else goes to the response. */
    private static final class Made extends HttpServletResponseWrapper {
        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Made(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }

    /** Makes all pages so. */
    @Configuration
    static class Pages {
        @Autowired
        void make(ThymeleafViewResolver views) {
            views.setViewClass(WholePage.class);
            views.setProducePartialOutputWhileProcessing(false);
        }
    }
}
