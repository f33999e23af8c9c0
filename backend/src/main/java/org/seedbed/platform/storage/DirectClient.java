package org.seedbed.platform.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import java.util.List;
import java.util.function.Supplier;
import org.seedbed.store.DirectConnection;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactorySupport;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Makes clients of a store in this process. The driver's public interface knows sockets only, so this uses a few types of its
 * inside, without which it would not compile (decision 017).
 */
final class DirectClient extends MongoClientFactorySupport<MongoClient> {
    DirectClient(List<MongoClientSettingsBuilderCustomizer> customizers, Supplier<DirectConnection> store) {
        super(customizers, (settings, driver) -> create(settings, driver, store));
    }

    private static MongoClient create(
            MongoClientSettings settings, MongoDriverInformation driver, Supplier<DirectConnection> store) {
        var streams = new Streams(store);
        return new MongoClientImpl(Clusters.createCluster(settings, driver, streams), settings, driver, streams);
    }

    private record Streams(Supplier<DirectConnection> store) implements StreamFactoryFactory {
        @Override
        public StreamFactory create(SocketSettings sockets, SslSettings encryption) {
            return address -> new DirectStream(address, store.get());
        }

        @Override
        public void close() {
            // The store is closed by whoever opened it.
        }
    }
}
