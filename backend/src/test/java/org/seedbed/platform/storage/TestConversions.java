package org.seedbed.platform.storage;

import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Lets tests of other modules store documents just as the application does. */
public final class TestConversions {
    private TestConversions() {}

    public static MongoCustomConversions ofTheApplication() {
        return new Conversions().mongoCustomConversions();
    }
}
