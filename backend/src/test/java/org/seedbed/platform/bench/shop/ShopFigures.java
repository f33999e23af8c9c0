package org.seedbed.platform.bench.shop;

import java.util.Locale;

/** Says of each figure whether it is good enough: by itself, or by its share of what the machine can do at all. */
final class ShopFigures {
    private static final double FAST_MACHINE = 20_000;

    private double reference;
    private boolean isTold;
    private boolean failed;

    /** The fastest the server has been on the reference counts. */
    void reference(Wrk.Result result) {
        reference = Math.max(reference, result.rate());
        say(Wrk.line("reference_rate", result));
    }

    /** A rate and perhaps a wait that are wanted; a share of 0 means that none is named. */
    void rate(String name, Wrk.Result result, double wanted, double share) {
        say(Wrk.line(name, result));
        check(name, result.rate(), wanted, share);
        if (result.bad() > 0) {
            fail(name + " had requests that failed");
        }
    }

    void check(String name, double rate, double wanted, double share) {
        if (!isTold && reference < FAST_MACHINE) {
            isTold = true;
            say(
                    "This machine is too slow for rates to be judged by themselves (the reference is to reach %.0f /s): only"
                            + " their shares of the reference are.",
                    FAST_MACHINE);
        }
        double part = rate / reference;
        boolean isEnough = rate >= wanted || share > 0 && part >= share;
        boolean isJudged = isEnough || reference >= FAST_MACHINE || share > 0;
        var shares = share > 0 ? String.format(Locale.ROOT, " or %.0f %% of the reference", share * 100) : "";
        say(
                "%s %.0f /s, %.1f %% of the reference; wanted %.0f /s%s: %s",
                name, rate, part * 100, wanted, shares, isEnough ? "pass" : isJudged ? "FAIL" : "not judged");
        failed |= isJudged && !isEnough;
    }

    void wait(String name, double millis, double most) {
        boolean isShort = millis <= most;
        boolean isJudged = isShort || reference >= FAST_MACHINE;
        say("%s %.1f ms <= %.0f ms: %s", name, millis, most, isShort ? "pass" : isJudged ? "FAIL" : "not judged");
        failed |= isJudged && !isShort;
    }

    /** What does not depend on how fast the machine is. */
    void most(String name, double value, double most) {
        boolean isGood = value <= most;
        say("%s %.3f <= %.3f: %s", name, value, most, isGood ? "pass" : "FAIL");
        failed |= !isGood;
    }

    void fail(String why) {
        say("FAIL: %s", why);
        failed = true;
    }

    boolean isGood() {
        return !failed;
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
