package com.prescripto.audit.trail;

import com.prescripto.audit.trail.Event.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events to build chains from. */
public final class SampleEvents {

    private SampleEvents() {}

    /** Always the same event for the same offset. */
    public static Event event(long offset) {
        return event(offset, "{\"version\": " + offset + "}");
    }

    public static Event event(long offset, String data) {
        return event(offset, "apt_0193569a-1c00-7000-8000-000000000001", data);
    }

    /** The first event about something. */
    public static Event about(String subject) {
        return event(0, subject, "{}");
    }

    private static Event event(long offset, String subject, String data) {
        return new Event(
                new UUID(0x0193569a1c007abcL, offset),
                "APPOINTMENT_BOOKED",
                subject,
                offset,
                new Actor("PATIENT", "pat_0193569a-1c00-7000-8000-000000000003"),
                Instant.parse("2026-11-23T07:30:00.123Z").plusSeconds(offset),
                "4f1c2b3a4d5e6f70",
                null,
                "/booking-service",
                "/contracts/events/APPOINTMENT_BOOKED/v1/schema.json",
                Payload.of(data.getBytes(StandardCharsets.UTF_8)),
                offset);
    }

    public static List<Event> events(int count) {
        return IntStream.range(0, count).mapToObj(SampleEvents::event).toList();
    }
}
