package com.prescripto.audit.trail.jobs;

import com.prescripto.audit.trail.LastVerification;
import com.prescripto.audit.trail.LastVerification.Found;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What dashboards and alerts see of verification. Nothing is claimed before the first is done: until then it is NaN. */
@Component
class VerificationMetrics {

    private final Timer duration;
    private final Counter failures;
    private final LastVerification last;

    VerificationMetrics(MeterRegistry registry, LastVerification last) {
        this.last = last;
        Gauge.builder("audit.trail.intact", this, VerificationMetrics::intact)
                .description("1 when the last verification found the trail intact, 0 when it found a break")
                .register(registry);
        Gauge.builder(
                        "audit.trail.verified.entries",
                        this,
                        metrics -> metrics.ofLast(
                                found -> found.verification().verdict().verified()))
                .description("Entries the last verification found to be right")
                .register(registry);
        Gauge.builder(
                        "audit.trail.verification.timestamp",
                        this,
                        metrics -> metrics.ofLast(found -> seconds(found.at())))
                .description("When the trail was last verified, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "audit.trail.subjects.with.gaps",
                        this,
                        metrics ->
                                metrics.ofLast(found -> found.irregularities().gaps()))
                .description("Subjects of which the trail lacks a fact, by their numbers")
                .register(registry);
        Gauge.builder(
                        "audit.trail.default.partition.entries",
                        this,
                        metrics ->
                                metrics.ofLast(found -> found.irregularities().strays()))
                .description("Entries of months nobody had made a partition for")
                .register(registry);
        Gauge.builder(
                        "audit.trail.anchor.timestamp",
                        last,
                        verification -> verification
                                .anchored()
                                .map(VerificationMetrics::seconds)
                                .orElse(0.0))
                .description("When the heads were last anchored outside the database, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        duration = Timer.builder("audit.trail.verification.duration")
                .description("Time it takes to verify the whole trail")
                .register(registry);
        failures = Counter.builder("audit.trail.verification.failures")
                .description("Verifications that could not be done, PostgreSQL being away")
                .register(registry);
    }

    <T> T timed(Supplier<T> verification) {
        return duration.record(verification);
    }

    void failed() {
        failures.increment();
    }

    private double intact() {
        return last.found()
                .map(found -> found.verification().verdict().intact() ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    private double ofLast(ToDoubleFunction<Found> number) {
        return last.found().map(found -> number.applyAsDouble(found)).orElse(0.0);
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1_000.0;
    }
}
