package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.OwnEvents;
import com.prescripto.audit.trail.TrailReady;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends own events and forgets each when Kafka has it. Who dies in between, or a second instance, sends one again: the trail
 * knows it by its id.
 */
@Component
class OwnEventRelay {

    private static final Logger log = LoggerFactory.getLogger(OwnEventRelay.class);
    private static final int AT_ONCE = 100;

    private final OwnEvents events;
    private final EventSender sender;
    private final Clock clock;
    private volatile boolean trailIsReady;

    OwnEventRelay(OwnEvents events, EventSender sender, Clock clock) {
        this.events = events;
        this.sender = sender;
        this.clock = clock;
    }

    @EventListener(TrailReady.class)
    void trailIsReady() {
        trailIsReady = true;
    }

    /** What cannot be sent now waits for the next time. */
    @Scheduled(fixedDelayString = "${prescripto.audit.own-events-every}")
    void relay() {
        if (!trailIsReady) {
            return;
        }
        try {
            for (var event : events.due(clock.instant(), AT_ONCE)) {
                sender.send(event);
                events.forget(event.id());
            }
        } catch (KafkaException | org.apache.kafka.common.KafkaException | DataAccessException away) {
            log.warn("What was done with the trail cannot be told now: {}", away.toString());
        }
    }
}
