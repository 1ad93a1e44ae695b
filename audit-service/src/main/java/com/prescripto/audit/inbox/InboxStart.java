package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.TrailReady;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Begins to read when the trail can take what is read and Kafka, with the topics in place, can give it. */
@Component
class InboxStart {

    private static final Logger log = LoggerFactory.getLogger(InboxStart.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final KafkaAdmin topics;
    private final KafkaListenerEndpointRegistry listeners;
    private final TaskScheduler scheduler;
    private final Clock clock;

    InboxStart(KafkaAdmin topics, KafkaListenerEndpointRegistry listeners, TaskScheduler scheduler, Clock clock) {
        this.topics = topics;
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(TrailReady.class)
    void begin() {
        scheduler.schedule(this::start, clock.instant());
    }

    private void start() {
        var listener = listeners.getListenerContainer(EventConsumer.ID);
        if (listener == null) {
            throw new IllegalStateException("There is no listener " + EventConsumer.ID);
        }
        if (topics.initialize()) {
            listener.start();
            log.info("Reading events");
        } else {
            log.warn("Kafka does not answer yet, trying again");
            scheduler.schedule(this::start, clock.instant().plus(BETWEEN_TRIES));
        }
    }
}
