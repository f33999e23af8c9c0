package org.seedbed.platform.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import org.seedbed.platform.SeedbedProperties;
import org.seedbed.store.EmbeddedStore;
import org.seedbed.store.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.mongodb.uri} the application brings its own store. */
@Configuration
@ConditionalOnProperty(name = "spring.mongodb.uri", matchIfMissing = true, havingValue = "none")
class EmbeddedStoreConfiguration {
    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore(SeedbedProperties properties) {
        return EmbeddedStore.open(Settings.of(properties.data().toPath())
                .withCache(properties.storeCache().toBytes()));
    }

    @Bean
    MongoConnectionDetails embeddedStoreConnection(EmbeddedStore store) {
        var address = new ConnectionString(store.connectionString());
        return () -> address;
    }

    /** In place of Spring Boot's, which would use a socket. */
    @Bean
    MongoClient mongo(
            EmbeddedStore store,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoClientSettings settings) {
        return new DirectClient(customizers.orderedStream().toList(), store::connect).createMongoClient(settings);
    }
}
