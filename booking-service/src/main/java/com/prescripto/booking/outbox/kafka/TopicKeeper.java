package com.prescripto.booking.outbox.kafka;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the topic as soon as Kafka can be reached. Not at start-up: that must not wait for Kafka, and a topic that the
 * broker makes by itself, when the first fact arrives, would forget after a week.
 */
@Component
class TopicKeeper {

    private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);

    private final KafkaAdmin admin;
    private volatile boolean there;
    private boolean told;

    TopicKeeper(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Whether the topic is known to be there. */
    boolean isThere() {
        return there;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void keep() {
        if (there) {
            return;
        }
        there = made();
        if (there) {
            log.info("Kafka is there, and so is the topic");
        } else if (!told) {
            log.warn("Kafka cannot be reached; the topic is made when it can");
            told = true;
        }
    }

    private boolean made() {
        try {
            return admin.initialize();
        } catch (IllegalStateException away) {
            log.debug("Kafka went away meanwhile", away);
            return false;
        }
    }
}
