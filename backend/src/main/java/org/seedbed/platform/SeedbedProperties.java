package org.seedbed.platform;

import java.io.File;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of this programme. Folders are files to Spring, which takes a path such as {@code ../x} for a resource.
 *
 * @param data the folder of the embedded store
 * @param storeCache how much of its file the embedded store keeps in memory at most
 * @param zone the zone whose midnight ends a business day
 * @param currency what figures are shown in unless asked otherwise
 * @param demo the folder of the demo programme, if it is to be loaded into an empty store
 */
@ConfigurationProperties("seedbed")
public record SeedbedProperties(
        @DefaultValue("data") File data,
        @DefaultValue("128MB") DataSize storeCache,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("CNY") String currency,
        @Nullable File demo) {}
