package org.seedbed.media;

/** An upload of which no picture can be made; the code is stable, the words are found elsewhere. */
public class UnusablePicture extends RuntimeException {
    /** Why it cannot, as far as an answer differs by it. */
    public enum Reason {
        TOO_LARGE,
        NO_PICTURE,
        TOO_BUSY
    }

    private final Reason reason;
    private final String code;

    private UnusablePicture(Reason reason, String code) {
        super(code);
        this.reason = reason;
        this.code = code;
    }

    static UnusablePicture tooLarge(String code) {
        return new UnusablePicture(Reason.TOO_LARGE, code);
    }

    static UnusablePicture noPicture() {
        return new UnusablePicture(Reason.NO_PICTURE, "no-picture");
    }

    static UnusablePicture tooBusy() {
        return new UnusablePicture(Reason.TOO_BUSY, "pictures-busy");
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }
}
