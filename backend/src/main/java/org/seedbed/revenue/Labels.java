package org.seedbed.revenue;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.CohortFacts;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.RegionTree;
import org.seedbed.shared.ShopId;
import org.seedbed.shared.Wording;
import org.springframework.stereotype.Component;

/** Names the rows of a breakdown. */
@Component
class Labels {
    private static final Map<String, String> CHANNELS = Map.of(
            "hosted", "revenue.channel.hosted",
            "taobao", "revenue.channel.taobao",
            "generic", "revenue.channel.generic");

    private final RegionTree regions;
    private final Wording wording;

    Labels(RegionTree regions, Wording wording) {
        this.regions = regions;
        this.wording = wording;
    }

    /** A name, and its English twin where it has one. */
    record Label(String name, @Nullable String englishName) {}

    Label of(String key, Dimension dimension, Scope scope) {
        return switch (dimension) {
            case SHOP -> new Label(shop(scope, new ShopId(key)), null);
            case COHORT -> new Label(cohort(scope, key), null);
            case REGION ->
                regions.find(new RegionCode(key))
                        .map(region -> new Label(region.name(), region.englishName()))
                        .orElseGet(() -> new Label(key, null));
            case CHANNEL -> new Label(channel(key), null);
        };
    }

    Label total() {
        return new Label(wording.say("revenue.total"), null);
    }

    /** Somebody's own channel, as a generic file may name it, keeps that name. */
    String channel(String channel) {
        var key = CHANNELS.get(channel);
        return key == null ? channel : wording.say(key);
    }

    private static String shop(Scope scope, ShopId id) {
        return Objects.requireNonNull(scope.shops().get(id)).name();
    }

    private String cohort(Scope scope, String key) {
        return scope.cohorts().stream()
                .filter(cohort -> cohort.id().value().equals(key))
                .map(CohortFacts::name)
                .findFirst()
                .orElseGet(() -> wording.say("revenue.outside-cohorts"));
    }
}
