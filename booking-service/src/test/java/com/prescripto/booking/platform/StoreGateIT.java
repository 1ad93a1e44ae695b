package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import com.prescripto.devstack.Nodes;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreGateIT {

    @Test
    void the_service_waits_for_a_store_that_is_slow_to_come(@TempDir Path folder) throws Exception {
        try (var server = Nodes.mongo(folder)) {
            var address = new ServerAddress("127.0.0.1", Nodes.port(server, "mongo"));
            var settings = MongoClientSettings.builder()
                    .applyToClusterSettings(cluster ->
                            cluster.hosts(List.of(address)).serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                    .build();
            try (var client = MongoClients.create(settings)) {
                var mongo = new MongoTemplate(client, "gate");
                var waiting = CompletableFuture.runAsync(() -> StoreGate.await(mongo));
                assertThatCode(() -> waiting.get(1, TimeUnit.SECONDS))
                        .as("still waiting")
                        .isInstanceOf(TimeoutException.class);
                server.start();
                waiting.get(30, TimeUnit.SECONDS);
                assertThat(mongo.getCollectionNames()).isEmpty();
            }
        }
    }
}
