package org.seedbed.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives people a screen each: an empty profile, set to Chinese and to the programme's own time. */
final class Visitors {
    private static final Path PICTURES = Path.of("target/journeys");

    private final List<Visitor> here = new ArrayList<>();
    private final Browser browser;
    private final String address;
    private final String password;

    Visitors(Browser browser, String address, String password) {
        this.browser = browser;
        this.address = address;
        this.password = password;
    }

    Visitor atADesk() {
        return visitor(1440, 900, options -> {});
    }

    Visitor inTheDark() {
        return visitor(1440, 900, options -> options.setColorScheme(ColorScheme.DARK));
    }

    Visitor onAPhone(int width) {
        return visitor(width, 844, options -> options.setIsMobile(true).setHasTouch(true));
    }

    Visitor onAPhoneInTheDark(int width) {
        return visitor(
                width,
                844,
                options -> options.setIsMobile(true).setHasTouch(true).setColorScheme(ColorScheme.DARK));
    }

    /** A browser in which no script of ours runs. */
    Visitor withoutScript() {
        return visitor(360, 844, options -> options.setJavaScriptEnabled(false));
    }

    private Visitor visitor(int width, int height, Consumer<Browser.NewContextOptions> more) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height);
        more.accept(options);
        var visitor = new Visitor(browser.newContext(options), password);
        here.add(visitor);
        return visitor;
    }

    /** Ends the journey; one that failed leaves pictures of what was seen last. */
    void leave(@Nullable String failed) {
        try {
            for (int i = 0; i < here.size() && failed != null; i++) {
                here.get(i).takePicture(PICTURES.resolve(failed.replaceAll("\\W+", "-") + i + ".png"));
            }
        } finally {
            here.forEach(Visitor::close);
        }
        if (failed == null) {
            here.forEach(Visitor::hadNothingToComplainAbout);
        }
    }
}
