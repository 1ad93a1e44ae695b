package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers what it is told, every sighting by itself. */
public final class InMemoryTrail implements Trail {

    /** What was told, and of whom. */
    public record Line(DomainEvent event, Actor by) {}

    private final List<Line> lines = new ArrayList<>();

    @Override
    public synchronized void tell(DomainEvent event, Actor by) {
        lines.add(new Line(event, by));
    }

    @Override
    public synchronized void saw(Sighting sighting, Actor by, Collection<String> ids) {
        lines.add(new Line(sighting.event(by, new Seen(1, Instant.EPOCH, List.copyOf(ids), false)), by));
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<String> types() {
        return lines().stream().map(line -> line.event().type()).toList();
    }
}
