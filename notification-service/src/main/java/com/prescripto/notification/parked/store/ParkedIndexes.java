package com.prescripto.notification.parked.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes sure, before the service is ready, that every query has its index. */
@Component
class ParkedIndexes implements ApplicationRunner {
    private final MongoOperations mongo;

    ParkedIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.indexOps(ParkedDocument.class)
                .createIndex(new Index()
                        .on("waiting", Sort.Direction.ASC)
                        .on("parkedAt", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC)
                        .named("latest_first"));
        mongo.indexOps(ParkedDocument.class)
                .createIndex(
                        new Index().on("untold", Sort.Direction.ASC).sparse().named("untold"));
    }
}
