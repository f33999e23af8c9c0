package org.seedbed.platform.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A store on another machine may go away, or say nothing at all. Nobody waits for it longer than they would for a page: a request
 * gives up when the store is silent for a second and a half, and whoever asked is told to try later. Work behind the scenes may take longer.
 */
@Configuration
@ConditionalOnExpression("'${spring.mongodb.uri:none}' != 'none'")
class RemoteStoreConfiguration {
    private static final int SILENCE_MILLIS = 1_500;
    private static final int SILENCE_BEHIND_THE_SCENES_MILLIS = 60_000;
    private static final int CONNECT_MILLIS = 1_000;

    /** What the address of the store says of its own holds. */
    @Bean
    MongoClientSettingsBuilderCustomizer patience(MongoConnectionDetails details) {
        var address = details.getConnectionString();
        return settings -> settings.applyToClusterSettings(cluster -> {
                    if (address.getServerSelectionTimeout() == null) {
                        cluster.serverSelectionTimeout(CONNECT_MILLIS, MILLISECONDS);
                    }
                })
                .applyToServerSettings(server -> {
                    if (address.getHeartbeatFrequency() == null) {
                        server.heartbeatFrequency(CONNECT_MILLIS, MILLISECONDS);
                    }
                })
                .applyToConnectionPoolSettings(pool -> {
                    if (address.getMaxWaitTime() == null) {
                        pool.maxWaitTime(CONNECT_MILLIS, MILLISECONDS);
                    }
                })
                .applyToSocketSettings(socket -> {
                    if (address.getConnectTimeout() == null) {
                        socket.connectTimeout(CONNECT_MILLIS, MILLISECONDS);
                    }
                    if (address.getSocketTimeout() == null) {
                        socket.readTimeout(SILENCE_BEHIND_THE_SCENES_MILLIS, MILLISECONDS);
                    }
                });
    }

    /**
     * Its connections are the requests' own; made anew from the same settings, as a client cannot be of two minds. It does not try
     * again by itself, for that takes as long once more: whoever asked does.
     */
    @Bean
    static ImpatientClient impatientClient(
            MongoClientSettings settings, ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
        MongoClientSettingsBuilderCustomizer impatience = builder -> builder.retryReads(false)
                .retryWrites(false)
                .applyToSocketSettings(socket -> socket.readTimeout(SILENCE_MILLIS, MILLISECONDS));
        var all = Stream.concat(customizers.orderedStream(), Stream.of(impatience))
                .toList();
        return new ImpatientClient(new MongoClientFactory(all).createMongoClient(settings));
    }

    @Bean
    static BeanPostProcessor impatientRequests(ObjectProvider<ImpatientClient> client) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SimpleMongoClientDatabaseFactory factory
                        ? new ByKindOfWork(factory, client.getObject().client())
                        : bean;
            }
        };
    }

    /** No bean of the driver's own type, so that there is one client for whoever asks for one. */
    record ImpatientClient(MongoClient client) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    /** Gives requests the impatient client, and all else the other. */
    private record ByKindOfWork(MongoDatabaseFactory patient, MongoClient impatient) implements MongoDatabaseFactory {
        @Override
        public MongoDatabase getMongoDatabase() {
            return suited(patient.getMongoDatabase());
        }

        @Override
        public MongoDatabase getMongoDatabase(String name) {
            return suited(patient.getMongoDatabase(name));
        }

        private MongoDatabase suited(MongoDatabase database) {
            return RequestContextHolder.getRequestAttributes() == null
                    ? database
                    : impatient.getDatabase(database.getName());
        }

        @Override
        public PersistenceExceptionTranslator getExceptionTranslator() {
            return patient.getExceptionTranslator();
        }

        @Override
        public ClientSession getSession(ClientSessionOptions options) {
            return patient.getSession(options);
        }

        @Override
        public MongoDatabaseFactory withSession(ClientSession session) {
            return patient.withSession(session);
        }
    }
}
