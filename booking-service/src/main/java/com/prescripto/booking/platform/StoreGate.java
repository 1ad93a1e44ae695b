package com.prescripto.booking.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Holds the start until MongoDB answers. Every store makes its indexes when it is made, and the unique ones decide who gets
 * a slot: without them nothing may be served, so waiting is right and starting without them is not.
 */
@Component
class StoreGate implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(StoreGate.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoTemplate mongo) {
            await(mongo);
        }
        return bean;
    }

    /** Each try waits some seconds by itself: that long the driver looks for a server. */
    static void await(MongoTemplate mongo) {
        var started = System.nanoTime();
        while (true) {
            try {
                mongo.executeCommand("{ping: 1}");
                return;
            } catch (DataAccessException away) {
                if (System.nanoTime() - started > PATIENCE.toNanos()) {
                    throw away;
                }
                log.warn("waiting for MongoDB: {}", away.getMessage());
            }
        }
    }
}
