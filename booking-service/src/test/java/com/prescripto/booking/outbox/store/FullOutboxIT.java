package com.prescripto.booking.outbox.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.OutboxFixture;
import com.prescripto.booking.outbox.OutboxFull;
import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;

/** A broker that is away for days must not let a document grow without end: its aggregate stops changing, loudly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullOutboxIT {

    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
    private static final int MOST = 3;

    record Thing(@Id String id, long v, String name) {}

    record Happened(String subject) implements DomainEvent {
        @Override
        public String type() {
            return "HAPPENED";
        }
    }

    private final StoreFixture store = StoreFixture.at(
            TestServers.unique("store"), OutboxFixture.silent(), OutboxFixture.properties(Duration.ofSeconds(5), MOST));

    /** Under a name that the service has, so that QueryShapesIT judges by its indexes what was asked here. */
    private final AggregateCollection<Thing> things = store.collections().open("doctors", Thing.class);

    @Test
    void with_as_many_unsent_facts_as_it_may_have_it_changes_no_more_until_one_was_sent() {
        things.insert("a", new Thing("a", 1, "first"), fact());
        assertThat(update(2, "second")).isTrue();
        assertThat(update(3, "third")).isTrue();

        assertThatExceptionOfType(OutboxFull.class)
                .isThrownBy(() -> update(4, "fourth"))
                .withMessageContaining("doctors a");
        assertThat(unsent()).hasSize(MOST);
        assertThat(stored().getString("name")).isEqualTo("third");
        assertThat(stored().get("v", Number.class).longValue()).isEqualTo(3);

        // Both brokers have heard the first of them.
        var read = things.pending("a").orElseThrow();
        assertThat(things.settle(read, List.copyOf(read.entries().subList(1, MOST)), AT))
                .isTrue();
        assertThat(update(4, "fourth")).isTrue();
        assertThat(unsent()).extracting(OutboxEntry::sequence).containsExactly(2L, 3L, 4L);
    }

    @Test
    void the_service_itself_still_has_room_for_what_time_and_money_do() {
        things.insert("a", new Thing("a", 1, "first"), fact());
        update(2, "second");
        update(3, "third");

        for (var version = 4; version <= 10 * MOST; version++) {
            assertThat(updateBy(Actor.SYSTEM, version, "lapsed")).isTrue();
        }
        assertThat(unsent()).hasSize(10 * MOST);

        assertThatExceptionOfType(OutboxFull.class).isThrownBy(() -> update(10 * MOST + 1, "too much"));
        assertThatExceptionOfType(OutboxFull.class)
                .isThrownBy(() -> updateBy(Actor.SYSTEM, 10 * MOST + 1, "far too much"));
        assertThat(stored().getString("name")).isEqualTo("lapsed");
    }

    @Test
    void who_is_late_hears_that_and_not_that_it_is_full() {
        things.insert("a", new Thing("a", 1, "first"), fact());
        update(2, "second");
        update(3, "third");
        assertThat(update(3, "late")).isFalse();
        assertThat(things.update("b", 2, new Thing("b", 2, "nobody"), fact())).isFalse();
    }

    private boolean update(long version, String name) {
        return things.update("a", version, new Thing("a", version, name), fact());
    }

    private boolean updateBy(Actor actor, long version, String name) {
        return things.update("a", version, new Thing("a", version, name), new Fact(new Happened("a"), actor, AT));
    }

    private List<OutboxEntry> unsent() {
        return things.pending("a").orElseThrow().entries();
    }

    private Document stored() {
        return store.mongo().getCollection("doctors").find(eq("_id", "a")).first();
    }

    private static Fact fact() {
        return new Fact(new Happened("a"), new Actor(Role.ADMIN, "acc_test"), AT);
    }
}
