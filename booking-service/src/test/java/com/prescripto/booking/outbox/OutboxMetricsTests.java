package com.prescripto.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxMetricsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxSources sources = new OutboxSources();
    private final MovingClock clock = new MovingClock(NOW);
    private final Source appointments = new Source("appointments");
    private final Source doctors = new Source("doctors");

    /** A gauge alone would not keep it. */
    private final OutboxMetrics metrics = new OutboxMetrics(meters, sources, clock);

    @BeforeEach
    void open() {
        sources.register(appointments);
        sources.register(doctors);
    }

    private double pending() {
        return meters.get("booking.outbox.pending").gauge().value();
    }

    private double age() {
        assertThat(metrics).isNotNull();
        return meters.get("booking.outbox.oldest.age").gauge().value();
    }

    @Test
    void what_waits_in_all_collections_is_counted() {
        assertThat(pending()).isZero();
        appointments.backlog = 4;
        doctors.backlog = 3;
        assertThat(pending()).isEqualTo(7);
        appointments.backlog = 0;
        assertThat(pending()).isEqualTo(3);
    }

    @Test
    void the_system_page_says_the_same() {
        appointments.backlog = 4;
        doctors.oldest = NOW.minusMillis(1_500);
        assertThat(new OutboxFigures(sources, clock).read())
                .containsOnly(Map.entry("outboxPending", 4.0), Map.entry("outboxOldestSeconds", 1.5));
    }

    @Test
    void an_empty_outbox_has_no_age() {
        assertThat(age()).isZero();
    }

    @Test
    void the_oldest_fact_of_all_collections_counts() {
        appointments.oldest = NOW.minusSeconds(7);
        doctors.oldest = NOW.minusMillis(130_500);
        assertThat(age()).isEqualTo(130.5);
    }

    @Test
    void a_fact_of_a_clock_that_is_ahead_is_not_older_than_nothing() {
        appointments.oldest = NOW.plusSeconds(1);
        assertThat(age()).isZero();
    }

    @Test
    void whoever_looks_again_at_once_sees_it_age_without_the_store_being_asked_again() {
        appointments.oldest = NOW.minusSeconds(10);
        assertThat(age()).isEqualTo(10);
        appointments.oldest = null;
        clock.move(Duration.ofSeconds(2));
        assertThat(age()).isEqualTo(12);
        assertThat(appointments.asked).isEqualTo(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(age()).isZero();
        assertThat(appointments.asked).isEqualTo(2);
    }

    private static final class Source implements OutboxSource {
        private final String name;
        private long backlog;
        private @Nullable Instant oldest;
        private int asked;

        Source(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Pending> pending(String subject) {
            return Optional.empty();
        }

        @Override
        public List<String> claimDue(Instant now, Duration lease, int most) {
            return List.of();
        }

        @Override
        public boolean settle(Pending read, List<OutboxEntry> left, Instant next) {
            return false;
        }

        @Override
        public long backlog() {
            return backlog;
        }

        @Override
        public Optional<Instant> oldest() {
            asked++;
            return Optional.ofNullable(oldest);
        }
    }
}
