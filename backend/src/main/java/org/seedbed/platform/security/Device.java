package org.seedbed.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody signed in with, in two words taken from what the browser says of itself; nothing else of that is kept. */
record Device(@Nullable String browser, @Nullable String system) {
    private static final Device UNKNOWN = new Device(null, null);

    /** Browsers first that also call themselves by the name of a later one. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("MicroMessenger", "WeChat"),
            new Sign("DingTalk", "DingTalk"),
            new Sign("HuaweiBrowser", "Huawei Browser"),
            new Sign("MiuiBrowser", "Mi Browser"),
            new Sign("QQBrowser", "QQ Browser"),
            new Sign("UCBrowser", "UC Browser"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Harmony", "HarmonyOS"),
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    static Device of(@Nullable String userAgent) {
        return userAgent == null ? UNKNOWN : new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static @Nullable String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.token))
                .map(Sign::name)
                .findFirst()
                .orElse(null);
    }

    private record Sign(String token, String name) {}
}
