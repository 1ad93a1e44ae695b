package com.prescripto.booking.outbox.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.prescripto.booking.outbox.OutboxFixture;
import com.prescripto.booking.queries.QueryRecorder;
import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A fresh database on the real server, without the rest of the service. Facts stay in the outbox: nothing relays. */
public record StoreFixture(MongoTemplate mongo, AggregateCollections collections) {

    public static StoreFixture fresh() {
        var database = TestServers.unique("store");
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.get().mongoUri(database)))
                .addCommandListener(QueryRecorder.get())
                .build());
        var mongo = new MongoTemplate(client, database);
        var outbox = OutboxFixture.silent();
        var collections = new AggregateCollections(
                mongo,
                JsonMapper.builder().build(),
                () -> UUID.randomUUID().toString(),
                outbox.sources(),
                outbox.dispatcher(),
                fact -> {},
                OutboxFixture.properties(Duration.ofSeconds(5)));
        return new StoreFixture(mongo, collections);
    }
}
