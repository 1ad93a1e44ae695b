/**
 * Facts leave the house: at least once, in order per aggregate, to each broker on its own.
 *
 * <p>An aggregate's unsent facts live in its own document and are written by the very write that makes them true
 * ({@code outbox.store}). The relay publishes them at once and a sweep picks up what was left. Every version of an
 * aggregate is told by exactly one fact, so the version is the fact's sequence number, without gaps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package com.prescripto.booking.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
