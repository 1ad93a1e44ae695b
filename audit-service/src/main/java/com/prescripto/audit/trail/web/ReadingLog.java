package com.prescripto.audit.trail.web;

import com.prescripto.audit.platform.Correlation;
import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.OwnEvent;
import com.prescripto.audit.trail.OwnEvents;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Writes down who reads the trail. Of what they look for only ids are told: whatever else they typed may be a name. */
@Component
class ReadingLog {

    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-f-]{36}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]{0,99}");
    private static final String TOOL = "tool";

    private final OwnEvents events;
    private final Clock clock;

    ReadingLog(OwnEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void searched(TrailFilter filter, Authentication reader) {
        events.count(event("AUDIT_SEARCHED", filter, reader));
    }

    void exported(TrailFilter filter, Authentication reader) {
        events.add(event("AUDIT_EXPORTED", filter, reader));
    }

    private OwnEvent event(String type, TrailFilter filter, Authentication reader) {
        var actor = actor(reader);
        var subject = Objects.requireNonNullElse(actor.id(), TOOL);
        return new OwnEvent(
                UUID.randomUUID(), type, subject, actor, clock.instant(), Correlation.current(), data(subject, filter));
    }

    private static Map<String, Object> data(String reader, TrailFilter filter) {
        var data = new LinkedHashMap<String, Object>();
        data.put("actorId", reader);
        put(data, "patientId", filter.patient(), ID);
        put(data, "appointmentId", filter.appointment(), ID);
        put(data, "aboutId", filter.subject(), ID);
        put(data, "byId", filter.actor(), ID);
        put(data, "type", filter.type(), TYPE);
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable String value, Pattern form) {
        if (value != null && form.matcher(value).matches()) {
            data.put(name, value);
        }
    }

    /** A tool has the service password; it is nobody in person. */
    static Actor actor(Authentication reader) {
        return reader.getPrincipal() instanceof Jwt token
                ? new Actor(
                        token.getClaimAsString("role"),
                        Objects.requireNonNullElse(token.getClaimAsString("person"), token.getSubject()))
                : new Actor("SYSTEM", null);
    }
}
