package com.prescripto.booking.outbox;

import com.prescripto.booking.platform.SystemFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What both brokers have not heard yet. */
@Component
class OutboxFigures implements SystemFigures {

    private final OutboxSources sources;
    private final Clock clock;

    OutboxFigures(OutboxSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Map<String, Double> read() {
        var now = clock.instant();
        var age = sources.oldest()
                .map(fact -> Math.max(0, Duration.between(fact, now).toMillis() / 1_000.0))
                .orElse(0.0);
        return Map.of("outboxPending", (double) sources.backlog(), "outboxOldestSeconds", age);
    }
}
