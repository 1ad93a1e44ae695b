package com.prescripto.audit.trail.web;

import static java.util.stream.Collectors.joining;

import com.prescripto.audit.platform.Correlation;
import com.prescripto.audit.platform.RefusalLog;
import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.OwnEvent;
import com.prescripto.audit.trail.OwnEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Writes down who wanted to read the trail and may not. In a minute so many different refusals of one role are told each by
 * itself; the others count as one, as whoever makes them up must not be able to fill the trail.
 */
@Component
class RefusedReaders implements RefusalLog {

    static final int MOST_OF_A_ROLE = 20;

    private static final Set<String> ROLES = Set.of("PATIENT", "DOCTOR", "ADMIN", "SYSTEM");
    private static final String NO_ROLE = "ANONYMOUS";
    private static final String MANY = "many";
    private static final String EVERYTHING = "*";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,29}");
    private static final int MOST_PARTS = 8;

    private record Refused(
            Actor actor, String method, String path, List<String> patientIds, List<String> appointmentIds) {

        Refused asOneOfMany() {
            return new Refused(new Actor(actor.role(), null), EVERYTHING, EVERYTHING, List.of(), List.of());
        }
    }

    private final OwnEvents events;
    private final Clock clock;

    /** What is told by itself in this minute, by role. */
    private final Map<String, Set<Refused>> told = new HashMap<>();

    private Instant minute = Instant.EPOCH;

    RefusedReaders(OwnEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void refused(Authentication asker, HttpServletRequest request) {
        var who = ReadingLog.actor(asker);
        var role = who.role() != null && ROLES.contains(who.role()) ? who.role() : NO_ROLE;
        var refused = new Refused(
                new Actor(role, who.id()),
                request.getMethod(),
                withoutIds(request.getRequestURI()),
                ids("pat", request.getParameter("patient")),
                ids("apt", request.getParameter("appointment")));
        var now = clock.instant();
        events.count(event(counted(role, refused, now), now));
    }

    /** As itself, unless there are too many of its role. */
    private synchronized Refused counted(String role, Refused one, Instant now) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            told.clear();
        }
        var alike = told.computeIfAbsent(role, first -> new HashSet<>());
        if (alike.contains(one)) {
            return one;
        }
        return alike.size() < MOST_OF_A_ROLE && alike.add(one) ? one : one.asOneOfMany();
    }

    private static OwnEvent event(Refused refused, Instant now) {
        var subject = Objects.requireNonNullElse(refused.actor().id(), MANY);
        var data = Map.<String, Object>of(
                "actorId", subject,
                "method", refused.method(),
                "path", refused.path(),
                "status", HttpStatus.FORBIDDEN.value(),
                "patientIds", refused.patientIds(),
                "appointmentIds", refused.appointmentIds(),
                "doctorIds", List.of(),
                "more", false);
        return new OwnEvent(
                UUID.randomUUID(), "ACCESS_REFUSED", subject, refused.actor(), now, Correlation.current(), data);
    }

    /** A path without anything that its sender could choose freely. */
    private static String withoutIds(String path) {
        var parts = path.replaceFirst("^/", "").split("/", MOST_PARTS);
        return List.of(parts).stream()
                .map(part -> WORD.matcher(part).matches() ? part : "{}")
                .collect(joining("/", "/", ""));
    }

    private static List<String> ids(String kind, @Nullable String asked) {
        return asked != null && asked.matches(kind + "_[0-9a-f-]{36}") ? List.of(asked) : List.of();
    }
}
