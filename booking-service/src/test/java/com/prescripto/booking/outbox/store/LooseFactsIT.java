package com.prescripto.booking.outbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.platform.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Facts of no aggregate: for Kafka alone, gone when it has them, unchangeable once somebody has taken them to send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LooseFactsIT {

    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Cause NONE = new Cause("none", null);

    record Happened(String subject, long times) implements DomainEvent {
        @Override
        public String type() {
            return "HAPPENED";
        }
    }

    /** Under a name that the service has, so that QueryShapesIT judges by its indexes what was asked here. */
    private final LooseFacts facts = StoreFixture.fresh().collections().openLoose("trail");

    @Test
    void one_is_for_kafka_alone_without_a_sequence_and_gone_when_it_was_sent() {
        var cause = new Cause(
                "4bf92f3577b34da6a3ce929d0e0e4736", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
        facts.add("a", fact(1), cause);
        var read = facts.pending("a").orElseThrow();
        var entry = read.entries().get(0);
        assertThat(entry.id()).isEqualTo("a");
        assertThat(entry.waiting()).containsExactly(Broker.KAFKA);
        assertThat(entry.sequence()).isEqualTo(OutboxEntry.NO_SEQUENCE);
        assertThat(entry.correlation()).isEqualTo(cause.correlation());
        assertThat(entry.traceParent()).isEqualTo(cause.traceParent());

        assertThat(facts.settle(read, read.entries(), AT.plusSeconds(60))).isTrue();
        assertThat(facts.pending("a")).as("Kafka was away").isPresent();
        assertThat(facts.settle(read, List.of(), AT)).isTrue();
        assertThat(facts.pending("a")).isEmpty();
        assertThat(facts.backlog()).isZero();
    }

    @Test
    void stored_twice_it_is_one() {
        facts.add("a", fact(1), NONE);
        facts.add("a", fact(1), NONE);
        assertThat(facts.backlog()).isEqualTo(1);
    }

    @Test
    void an_open_one_grows_is_not_late_and_is_sent_when_it_is_closed() {
        facts.begin("a", fact(1), NONE, AT.plusSeconds(60));
        assertThat(facts.grow("a", fact(2), NONE)).isTrue();
        assertThat(facts.pending("a")).isEmpty();
        assertThat(facts.backlog()).isZero();
        assertThat(facts.oldest()).isEmpty();
        assertThat(facts.claimDue(AT.plusSeconds(59), LEASE, 10)).isEmpty();

        assertThat(facts.close("a", fact(3), NONE)).isTrue();
        assertThat(times("a")).contains("3");
        assertThat(facts.oldest()).contains(AT);
    }

    @Test
    void one_that_nobody_closes_is_taken_when_its_time_has_come_and_changes_no_more() {
        facts.begin("a", fact(1), NONE, AT.plusSeconds(60));
        assertThat(facts.claimDue(AT.plusSeconds(60), LEASE, 10)).containsExactly("a");
        assertThat(facts.claimDue(AT.plusSeconds(60), LEASE, 10)).as("leased").isEmpty();
        assertThat(facts.grow("a", fact(2), NONE)).isFalse();
        assertThat(facts.close("a", fact(2), NONE)).isFalse();
        assertThat(times("a")).contains("1");
        assertThat(facts.oldest()).contains(AT.plusSeconds(60));
    }

    @Test
    void a_beginning_that_was_heard_though_nobody_answered_is_not_lost_on_the_next_one() {
        facts.begin("a", fact(1), NONE, AT.plusSeconds(60));
        facts.begin("a", fact(2), NONE, AT.plusSeconds(60));
        facts.add("a", fact(3), NONE);
        assertThat(times("a")).contains("3");
    }

    private String times(String id) {
        return facts.pending(id).orElseThrow().entries().get(0).data();
    }

    private static Fact fact(long times) {
        return new Fact(new Happened("acc_1", times), new Actor(Role.ADMIN, "acc_1"), AT);
    }
}
