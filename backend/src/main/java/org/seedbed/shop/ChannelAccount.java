package org.seedbed.shop;

import java.util.regex.Pattern;
import org.seedbed.shared.Invalid;

/** The name under which a shop sells on another platform, such as a Taobao shop. */
public record ChannelAccount(String platform, String shopName) {
    private static final Pattern PLATFORM = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    public ChannelAccount {
        shopName = shopName.strip();
        if (!PLATFORM.matcher(platform).matches()) {
            throw Invalid.field("channels", "platform", platform);
        }
        if (shopName.isEmpty()) {
            throw Invalid.field("channels", "required");
        }
    }
}
