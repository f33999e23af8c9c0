package org.seedbed.platform;

import java.io.File;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this programme. Folders are files to Spring, which takes a path such as {@code ../x} for a resource.
 *
 * @param data the folder of the embedded store
 * @param zone the zone whose midnight ends a business day
 * @param currency what figures are shown in unless asked otherwise
 * @param demo the folder of the demo programme, if it is to be loaded into an empty store
 */
@ConfigurationProperties("seedbed")
public record SeedbedProperties(
        @DefaultValue("data") File data,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("CNY") String currency,
        @Nullable File demo) {}
