package com.prescripto.booking.outbox.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.prescripto.booking.outbox.OutboxFixture;
import com.prescripto.booking.outbox.OutboxProperties;
import com.prescripto.booking.queries.QueryRecorder;
import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A database on the real server, without the rest of the service. In a fresh one facts stay in the outbox. */
public record StoreFixture(MongoTemplate mongo, AggregateCollections collections) {

    public static StoreFixture fresh() {
        return at(TestServers.unique("store"), OutboxFixture.silent(), OutboxFixture.properties(Duration.ofSeconds(5)));
    }

    /** As one instance of several has it. */
    public static StoreFixture at(String database, OutboxFixture outbox, OutboxProperties properties) {
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.get().mongoUri(database)))
                .addCommandListener(QueryRecorder.get())
                .build());
        var mongo = new MongoTemplate(client, database);
        var collections = new AggregateCollections(
                mongo,
                JsonMapper.builder().build(),
                () -> UUID.randomUUID().toString(),
                outbox.sources(),
                outbox.dispatcher(),
                fact -> {},
                properties);
        return new StoreFixture(mongo, collections);
    }
}
