package com.prescripto.notification.notifications.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes sure, before the service is ready, that every query has its index. Without a database it does not start. */
@Component
class NotificationIndexes implements ApplicationRunner {
    private final MongoOperations mongo;

    NotificationIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var all = mongo.indexOps(NotificationDocument.class);
        all.createIndex(new Index().on("dueAt", Sort.Direction.ASC).sparse().named("due"));
        all.createIndex(new Index()
                .on("appointmentId", Sort.Direction.ASC)
                .on("appointmentVersion", Sort.Direction.ASC)
                .named("of_appointment"));
        all.createIndex(latestFirst(new Index(), "latest"));
        all.createIndex(latestFirst(new Index().on("status", Sort.Direction.ASC), "latest_of_status"));
        all.createIndex(latestFirst(new Index().on("kind", Sort.Direction.ASC), "latest_of_kind"));
    }

    private static Index latestFirst(Index index, String name) {
        return index.on("changedAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC)
                .named(name);
    }
}
