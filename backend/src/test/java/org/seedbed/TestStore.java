package org.seedbed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.seedbed.platform.storage.TestConversions;
import org.seedbed.store.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.FileSystemUtils;

/** Gives a test a {@link MongoTemplate} on an empty embedded store, with the conversions of the application. */
public class TestStore implements ParameterResolver, BeforeEachCallback, AfterAllCallback {
    private final Path folder;
    private final EmbeddedStore store;
    private final MongoClient client;
    private final MongoTemplate template;

    public TestStore() {
        try {
            folder = Files.createTempDirectory("seedbed-test-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        template = template(client);
    }

    /** For a test that has a store or a client of its own. */
    public static MongoTemplate template(MongoClient client) {
        var factory = new SimpleMongoClientDatabaseFactory(client, "test");
        var conversions = TestConversions.ofTheApplication();
        var mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.afterPropertiesSet();
        var converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), mapping);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        // Emptied, not dropped: the repositories that a test class keeps have made their indexes already.
        for (var collection : template.getCollectionNames()) {
            template.getCollection(collection).deleteMany(new org.bson.Document());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == MongoTemplate.class || type == MongoOperations.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return template;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        client.close();
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
