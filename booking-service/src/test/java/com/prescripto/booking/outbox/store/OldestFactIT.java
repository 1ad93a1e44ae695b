package com.prescripto.booking.outbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;

/** The oldest unsent fact is found by when it happened, not by when it is tried again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldestFactIT {

    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

    record Thing(@Id String id, long v) {}

    record Happened(String subject) implements DomainEvent {
        @Override
        public String type() {
            return "HAPPENED";
        }
    }

    /** Under a name that the service has, so that QueryShapesIT judges by its indexes what was asked here. */
    private final AggregateCollection<Thing> things =
            StoreFixture.fresh().collections().open("doctors", Thing.class);

    @Test
    void none_is_the_oldest_when_all_is_sent() {
        assertThat(things.oldest()).isEmpty();
        insert("a", AT);
        settle("a", 1);
        assertThat(things.oldest()).isEmpty();
    }

    @Test
    void the_first_of_several_facts_of_several_aggregates() {
        insert("a", AT.plusSeconds(5));
        insert("b", AT);
        update("b", 2, AT.plusSeconds(60));
        assertThat(things.oldest()).contains(AT);
        settle("b", 2);
        assertThat(things.oldest()).contains(AT.plusSeconds(5));
    }

    @Test
    void what_was_sent_no_longer_counts_and_what_waits_stays_as_old_as_it_is() {
        insert("a", AT);
        update("a", 2, AT.plusSeconds(60));
        settle("a", 1);
        assertThat(things.oldest()).contains(AT.plusSeconds(60));
        things.claimDue(AT.plusSeconds(3600), Duration.ofSeconds(30), 1);
        assertThat(things.oldest()).contains(AT.plusSeconds(60));
    }

    @Test
    void a_new_fact_of_one_that_had_nothing_to_tell_is_the_oldest() {
        insert("a", AT);
        settle("a", 1);
        update("a", 2, AT.plusSeconds(60));
        assertThat(things.oldest()).contains(AT.plusSeconds(60));
    }

    private void insert(String id, Instant at) {
        things.insert(id, new Thing(id, 1), fact(id, at));
    }

    private void update(String id, long version, Instant at) {
        assertThat(things.update(id, version, new Thing(id, version), fact(id, at)))
                .isTrue();
    }

    /** The first {@code sent} facts are confirmed by all. */
    private void settle(String id, int sent) {
        var read = things.pending(id).orElseThrow();
        var left = List.copyOf(read.entries().subList(sent, read.entries().size()));
        assertThat(things.settle(read, left, AT.plusSeconds(600))).isTrue();
    }

    private static Fact fact(String subject, Instant at) {
        return new Fact(new Happened(subject), new Actor(Role.ADMIN, "acc_test"), at);
    }
}
