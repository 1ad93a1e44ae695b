package com.prescripto.audit.trail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody does with the trail itself.
 *
 * @param subject whom or what it is about
 * @param data what is told of it
 */
public record OwnEvent(
        UUID id,
        String type,
        String subject,
        Event.Actor actor,
        Instant at,
        String correlationId,
        Map<String, Object> data) {

    public OwnEvent {
        data = Map.copyOf(data);
    }
}
