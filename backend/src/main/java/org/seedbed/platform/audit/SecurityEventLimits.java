package org.seedbed.platform.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a flood of refused requests is kept.
 *
 * @param perMinute events of one address; of all addresses together ten times as many
 * @param kept events altogether, the newest
 */
@ConfigurationProperties("seedbed.security-events")
record SecurityEventLimits(
        @DefaultValue("600") int perMinute,
        @DefaultValue("200000") int kept) {}
