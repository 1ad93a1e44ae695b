package com.prescripto.audit.trail.jobs;

import com.prescripto.audit.trail.Irregularities;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What dashboards and alerts see of verification. Nothing is claimed before the first is done: until then it is NaN. */
@Component
class VerificationMetrics {

    private record Found(Verdict verdict, Irregularities irregularities, Instant at) {}

    private final Timer duration;
    private final Counter failures;
    private final Clock clock;
    private volatile Instant anchored = Instant.EPOCH;
    private volatile Found found = new Found(new Verdict(0, null), new Irregularities(0, 0), Instant.EPOCH);

    VerificationMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        Gauge.builder("audit.trail.intact", this, VerificationMetrics::intact)
                .description("1 when the last verification found the trail intact, 0 when it found a break")
                .register(registry);
        Gauge.builder(
                        "audit.trail.verified.entries",
                        this,
                        metrics -> metrics.found.verdict().verified())
                .description("Entries the last verification found to be right")
                .register(registry);
        Gauge.builder(
                        "audit.trail.verification.timestamp",
                        this,
                        metrics -> metrics.found.at().toEpochMilli() / 1_000.0)
                .description("When the trail was last verified, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "audit.trail.subjects.with.gaps",
                        this,
                        metrics -> metrics.found.irregularities().gaps())
                .description("Subjects of which the trail lacks a fact, by their numbers")
                .register(registry);
        Gauge.builder(
                        "audit.trail.default.partition.entries",
                        this,
                        metrics -> metrics.found.irregularities().strays())
                .description("Entries of months nobody had made a partition for")
                .register(registry);
        Gauge.builder("audit.trail.anchor.timestamp", this, metrics -> metrics.anchored.toEpochMilli() / 1_000.0)
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

    void found(Verdict verdict, Irregularities irregularities) {
        found = new Found(verdict, irregularities, clock.instant());
    }

    void anchored() {
        anchored = clock.instant();
    }

    void failed() {
        failures.increment();
    }

    private double intact() {
        var last = found;
        if (last.at().equals(Instant.EPOCH)) {
            return Double.NaN;
        }
        return last.verdict().intact() ? 1 : 0;
    }
}
