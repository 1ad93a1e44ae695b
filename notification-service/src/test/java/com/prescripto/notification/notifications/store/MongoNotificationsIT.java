package com.prescripto.notification.notifications.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.prescripto.devstack.TestServers;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.NotificationsContract;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoNotificationsIT extends NotificationsContract {
    private static final Filters FILTERS = new Filters();
    private static final MongoTemplate MONGO = mongo();

    @Override
    protected Notifications notifications() {
        return new MongoNotifications(MONGO);
    }

    /** Asks for what these tests really looked for, so that a new query without an index fails here. */
    @AfterAll
    static void every_query_has_an_index() {
        new NotificationIndexes(MONGO).run(new DefaultApplicationArguments());
        var indexed = new HashSet<String>();
        for (var index : MONGO.getCollection("notifications").listIndexes()) {
            indexed.add(index.get("key", Document.class).keySet().iterator().next());
        }
        assertThat(FILTERS.seen).contains(Set.of("_id"), Set.of("_id", "revision"), Set.of("appointmentId"));
        assertThat(FILTERS.seen).allSatisfy(filter -> assertThat(filter).containsAnyElementsOf(indexed));
    }

    private static MongoTemplate mongo() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServers.get().mongoUri("unused")))
                .addCommandListener(FILTERS)
                .build();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(
                MongoClients.create(settings), TestServers.unique("notification_store")));
    }

    /** Remembers by which fields the collection was searched. */
    private static final class Filters implements CommandListener {
        private final Set<Set<String>> seen = ConcurrentHashMap.newKeySet();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var command = event.getCommand();
            if (command.containsKey("filter")) {
                note(command.getDocument("filter"));
            }
            if (command.containsKey("updates")) {
                command.getArray("updates")
                        .forEach(update -> note(update.asDocument().getDocument("q")));
            }
        }

        private void note(BsonDocument filter) {
            seen.add(Set.copyOf(filter.keySet()));
        }
    }
}
