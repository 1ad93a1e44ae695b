package com.prescripto.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxRelayTests {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final RecordingPublisher kafka = new RecordingPublisher(Broker.KAFKA);
    private final RecordingPublisher rabbit = new RecordingPublisher(Broker.RABBIT);
    private final OneAggregate aggregate = new OneAggregate();
    private final OutboxRelay relay = new OutboxRelay(
            List.of(kafka, rabbit),
            new OutboxProperties(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    1,
                    1,
                    100),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everything_goes_to_both_brokers_in_order_and_is_forgotten() {
        aggregate.has(3);
        relay.relay(aggregate, "apt_1");
        assertThat(kafka.sent).containsExactly(1L, 2L, 3L);
        assertThat(rabbit.sent).containsExactly(1L, 2L, 3L);
        assertThat(aggregate.entries).isEmpty();
    }

    @Test
    void a_dead_broker_delays_only_itself() {
        aggregate.has(2);
        rabbit.takes = 0;
        relay.relay(aggregate, "apt_1");
        assertThat(kafka.sent).containsExactly(1L, 2L);
        assertThat(aggregate.entries)
                .hasSize(2)
                .allMatch(entry -> entry.waiting().equals(EnumSet.of(Broker.RABBIT)));
        rabbit.takes = Integer.MAX_VALUE;
        relay.relay(aggregate, "apt_1");
        assertThat(kafka.sent).containsExactly(1L, 2L);
        assertThat(rabbit.sent).containsExactly(1L, 2L);
        assertThat(aggregate.entries).isEmpty();
    }

    @Test
    void what_follows_an_unconfirmed_fact_waits_behind_it() {
        aggregate.has(3);
        rabbit.takes = 1;
        relay.relay(aggregate, "apt_1");
        assertThat(aggregate.entries).extracting(OutboxEntry::sequence).containsExactly(2L, 3L);
        assertThat(aggregate.next).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void a_broker_that_is_long_dead_is_asked_ever_more_seldom() {
        aggregate.has(1);
        kafka.takes = 0;
        rabbit.takes = 0;
        for (int tries : new int[] {0, 1, 2, 3, 4, 60}) {
            aggregate.tries = tries;
            relay.relay(aggregate, "apt_1");
            assertThat(aggregate.next).isEqualTo(NOW.plusSeconds(Math.min(60, 5L << Math.min(tries, 10))));
        }
        rabbit.takes = 1;
        relay.relay(aggregate, "apt_1");
        assertThat(aggregate.next).as("somebody is there").isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void a_fact_written_while_we_published_is_not_lost() {
        aggregate.has(1);
        kafka.meanwhile = () -> aggregate.has(2);
        relay.relay(aggregate, "apt_1");
        assertThat(aggregate.entries).extracting(OutboxEntry::sequence).containsExactly(2L);
        assertThat(aggregate.entries.get(0).waiting()).containsExactlyInAnyOrder(Broker.values());
    }

    @Test
    void nothing_waiting_is_nothing_to_do() {
        relay.relay(aggregate, "apt_1");
        assertThat(kafka.sent).isEmpty();
    }

    /** Confirms as many as it is told to. */
    private static final class RecordingPublisher implements EventPublisher {
        private final Broker broker;
        private final List<Long> sent = new ArrayList<>();
        private int takes = Integer.MAX_VALUE;
        private Runnable meanwhile = () -> {};

        RecordingPublisher(Broker broker) {
            this.broker = broker;
        }

        @Override
        public Broker broker() {
            return broker;
        }

        @Override
        public CompletableFuture<Published> publish(List<OutboxEntry> inOrder) {
            var taken = inOrder.subList(0, Math.min(takes, inOrder.size()));
            taken.forEach(entry -> sent.add(entry.sequence()));
            meanwhile.run();
            return CompletableFuture.completedFuture(new Published(taken.size(), false));
        }
    }

    /** One aggregate whose version is the number of its facts, like the real ones. */
    private static final class OneAggregate implements OutboxSource {
        private List<OutboxEntry> entries = new ArrayList<>();
        private long version;
        private Instant next = NOW;
        private int tries;

        void has(int facts) {
            LongStream.rangeClosed(version + 1, facts)
                    .forEach(sequence -> entries.add(new OutboxEntry(
                            "id-" + sequence,
                            sequence,
                            "APPOINTMENT_BOOKED",
                            "apt_1",
                            NOW,
                            "PATIENT",
                            "pat_1",
                            "none",
                            null,
                            "{}",
                            EnumSet.allOf(Broker.class))));
            version = facts;
        }

        @Override
        public String name() {
            return "appointments";
        }

        @Override
        public Optional<Pending> pending(String subject) {
            return entries.isEmpty() ? Optional.empty() : Optional.of(new Pending(subject, version, entries, tries));
        }

        @Override
        public List<String> claimDue(Instant now, Duration lease, int most) {
            return List.of();
        }

        @Override
        public boolean settle(Pending read, List<OutboxEntry> left, Instant when) {
            if (read.version() != version) {
                return false;
            }
            entries = new ArrayList<>(left);
            next = when;
            return true;
        }

        @Override
        public long backlog() {
            return entries.isEmpty() ? 0 : 1;
        }

        @Override
        public Optional<Instant> oldest() {
            return entries.stream().map(OutboxEntry::at).min(Comparator.naturalOrder());
        }
    }
}
