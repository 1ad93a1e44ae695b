package com.prescripto.audit.trail.jobs;

import com.prescripto.audit.trail.Anchors;
import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.LastVerification;
import com.prescripto.audit.trail.TrailReady;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole trail when it is ready, and again and again after that. What was found is a metric and, when the trail
 * is broken, an error in the log that names the first break. An intact trail's heads become the new anchors.
 */
@Component
class RegularVerification {

    private static final Logger log = LoggerFactory.getLogger(RegularVerification.class);

    /** When Kafka, which keeps the anchors, did not answer. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final VerifyTrail verifyTrail;
    private final Anchors anchors;
    private final AuditEntries entries;
    private final VerificationProperties properties;
    private final VerificationMetrics metrics;
    private final LastVerification last;
    private final Clock clock;

    /** One at a time: a long trail may take longer than the pause to the next look at the clock. */
    private final ReentrantLock running = new ReentrantLock();

    /** Absent until the trail is ready. */
    private volatile @Nullable Instant due;

    RegularVerification(
            VerifyTrail verifyTrail,
            Anchors anchors,
            AuditEntries entries,
            VerificationProperties properties,
            VerificationMetrics metrics,
            LastVerification last,
            Clock clock) {
        this.verifyTrail = verifyTrail;
        this.anchors = anchors;
        this.entries = entries;
        this.properties = properties;
        this.metrics = metrics;
        this.last = last;
        this.clock = clock;
    }

    @EventListener(TrailReady.class)
    void trailIsReady() {
        due = clock.instant();
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void verifyWhenDue() {
        if (!isDue() || !running.tryLock()) {
            return;
        }
        try {
            if (isDue()) {
                due = clock.instant().plus(verify());
            }
        } finally {
            running.unlock();
        }
    }

    private boolean isDue() {
        var at = due;
        return at != null && !clock.instant().isBefore(at);
    }

    /** When to do it again. */
    private Duration verify() {
        var known = readAnchors();
        try {
            var verification = metrics.timed(() -> verifyTrail.verify(known.orElse(List.of())));
            last.is(new LastVerification.Found(verification, entries.irregularities(), clock.instant()));
            tell(verification.verdict());
            // What was not held against the anchors must not become one.
            if (verification.verdict().intact() && known.isPresent()) {
                anchor(verification.heads());
            }
        } catch (RuntimeException e) {
            // What was found last stays true for the metrics; their age tells that nothing newer is known.
            metrics.failed();
            log.warn("The trail could not be verified: {}", e.toString());
        }
        return known.isPresent() || properties.every().compareTo(SOON) < 0 ? properties.every() : SOON;
    }

    private void tell(Verdict verdict) {
        var broken = verdict.firstBreak();
        if (broken == null) {
            log.info("The trail is intact: {} entries", verdict.verified());
        } else {
            log.error(
                    "THE TRAIL IS BROKEN: {} at position {} of {}", broken.reason(), broken.position(), broken.chain());
        }
    }

    private Optional<List<ChainHead>> readAnchors() {
        try {
            return Optional.of(anchors.read());
        } catch (RuntimeException e) {
            log.warn("The chains cannot be held against their anchors: {}", e.toString());
            return Optional.empty();
        }
    }

    private void anchor(List<ChainHead> heads) {
        try {
            anchors.keep(heads);
            last.anchoredAt(clock.instant());
            heads.forEach(head -> log.info(
                    "Anchored {}: {} entries, {}",
                    head.chain(),
                    head.length(),
                    head.hash().hex()));
        } catch (RuntimeException e) {
            log.warn("The chains cannot be anchored: {}", e.toString());
        }
    }
}
