package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.TrailReady;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins to read when the trail can take what is read and Kafka, with the topics in place, can give it. */
@Component
class InboxStart {

    private static final Logger log = LoggerFactory.getLogger(InboxStart.class);

    private final KafkaAdmin topics;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile boolean trailIsReady;
    private volatile boolean begun;

    InboxStart(KafkaAdmin topics, KafkaListenerEndpointRegistry listeners) {
        this.topics = topics;
        this.listeners = listeners;
    }

    @EventListener(TrailReady.class)
    void trailIsReady() {
        trailIsReady = true;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void begin() {
        if (begun || !trailIsReady) {
            return;
        }
        if (topicsAreThere()) {
            Objects.requireNonNull(listeners.getListenerContainer(EventConsumer.ID))
                    .start();
            begun = true;
            log.info("Reading events");
        }
    }

    private boolean topicsAreThere() {
        try {
            return topics.initialize();
        } catch (IllegalStateException e) {
            log.warn("Kafka does not answer yet, trying again: {}", String.valueOf(e.getCause()));
            return false;
        }
    }
}
