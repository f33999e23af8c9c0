package org.seedbed.platform.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A store on another machine may go away, or say nothing at all. Nobody waits for it longer than they would for a page: what a
 * request asks is given up after some seconds, and whoever asked is told to try later. Work behind the scenes may take longer.
 */
@Configuration
@ConditionalOnExpression("'${spring.mongodb.uri:none}' != 'none'")
class RemoteStoreConfiguration {
    private static final long MOST_MILLIS = 2_000;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int SECONDS_BEHIND_THE_SCENES = 60;

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
                        socket.readTimeout(SECONDS_BEHIND_THE_SCENES, SECONDS);
                    }
                });
    }

    @Bean
    static BeanPostProcessor impatientRequests() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SimpleMongoClientDatabaseFactory factory ? new ImpatientRequests(factory) : bean;
            }
        };
    }

    /** Gives what is asked within a request a time of its own; a file that is written out while it is read has left it. */
    private static final class ImpatientRequests implements MongoDatabaseFactory {
        private final MongoDatabaseFactory patient;

        ImpatientRequests(MongoDatabaseFactory patient) {
            this.patient = patient;
        }

        @Override
        public MongoDatabase getMongoDatabase() {
            return soon(patient.getMongoDatabase());
        }

        @Override
        public MongoDatabase getMongoDatabase(String name) {
            return soon(patient.getMongoDatabase(name));
        }

        private static MongoDatabase soon(MongoDatabase database) {
            return RequestContextHolder.getRequestAttributes() == null
                    ? database
                    : database.withTimeout(MOST_MILLIS, MILLISECONDS);
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
