package com.prescripto.audit.trail.jobs;

import com.prescripto.audit.trail.TrailReady;
import com.prescripto.audit.trail.VerifyTrail;
import java.time.Clock;
import java.time.Instant;
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
 * is broken, an error in the log that names the first break.
 */
@Component
class RegularVerification {

    private static final Logger log = LoggerFactory.getLogger(RegularVerification.class);

    private final VerifyTrail verifyTrail;
    private final VerificationProperties properties;
    private final VerificationMetrics metrics;
    private final Clock clock;

    /** One at a time: a long trail may take longer than the pause to the next look at the clock. */
    private final ReentrantLock running = new ReentrantLock();

    /** Absent until the trail is ready. */
    private volatile @Nullable Instant due;

    RegularVerification(
            VerifyTrail verifyTrail, VerificationProperties properties, VerificationMetrics metrics, Clock clock) {
        this.verifyTrail = verifyTrail;
        this.properties = properties;
        this.metrics = metrics;
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
                verify();
                due = clock.instant().plus(properties.every());
            }
        } finally {
            running.unlock();
        }
    }

    private boolean isDue() {
        var at = due;
        return at != null && !clock.instant().isBefore(at);
    }

    private void verify() {
        try {
            var verdict = metrics.timed(verifyTrail::verify);
            metrics.found(verdict);
            var broken = verdict.firstBreak();
            if (broken == null) {
                log.info("The trail is intact: {} entries", verdict.verified());
            } else {
                log.error(
                        "THE TRAIL IS BROKEN: {} at position {} of {}",
                        broken.reason(),
                        broken.position(),
                        broken.chain());
            }
        } catch (RuntimeException e) {
            // What was found last stays true for the metrics; their age tells that nothing newer is known.
            metrics.failed();
            log.warn("The trail could not be verified: {}", e.toString());
        }
    }
}
