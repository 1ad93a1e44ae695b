package com.prescripto.booking.platform;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoPart implements SystemPart {

    private final MongoOperations mongo;

    MongoPart(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "MONGODB";
    }

    @Override
    public void ask() {
        mongo.executeCommand("{ping: 1}");
    }
}
