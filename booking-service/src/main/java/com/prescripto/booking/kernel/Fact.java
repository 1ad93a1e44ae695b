package com.prescripto.booking.kernel;

import java.time.Instant;

/** A domain event with who caused it and when: what is told to the rest of the world. */
public record Fact(DomainEvent event, Actor by, Instant at) {}
