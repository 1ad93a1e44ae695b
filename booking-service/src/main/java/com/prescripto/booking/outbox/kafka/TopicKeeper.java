package com.prescripto.booking.outbox.kafka;

import java.util.concurrent.TimeUnit;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the topic as soon as Kafka can be reached. Not at start-up: that must not wait for Kafka, and a topic that the
 * broker makes by itself, when the first fact arrives, would forget after a week.
 */
@Component
class TopicKeeper {

    private final KafkaAdmin admin;
    private volatile boolean there;

    TopicKeeper(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Whether the topic is known to be there. */
    boolean isThere() {
        return there;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void keep() {
        if (!there) {
            there = admin.initialize();
        }
    }
}
