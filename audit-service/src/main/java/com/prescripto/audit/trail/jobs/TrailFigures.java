package com.prescripto.audit.trail.jobs;

import com.prescripto.audit.platform.SystemFigures;
import com.prescripto.audit.trail.LastVerification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known of the trail's integrity; nothing until it was verified since the start. */
@Component
class TrailFigures implements SystemFigures {

    private final LastVerification last;
    private final Clock clock;

    TrailFigures(LastVerification last, Clock clock) {
        this.last = last;
        this.clock = clock;
    }

    @Override
    public Map<String, Double> read() {
        var figures = new HashMap<String, Double>();
        last.found().ifPresent(found -> {
            var verdict = found.verification().verdict();
            figures.put("trailIntact", verdict.intact() ? 1.0 : 0.0);
            figures.put("trailEntries", (double) verdict.verified());
            figures.put("trailGaps", (double) found.irregularities().gaps());
            figures.put("trailVerifiedSecondsAgo", secondsSince(found.at()));
        });
        last.anchored().ifPresent(at -> figures.put("trailAnchoredSecondsAgo", secondsSince(at)));
        return figures;
    }

    private double secondsSince(Instant at) {
        return Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1_000.0);
    }
}
