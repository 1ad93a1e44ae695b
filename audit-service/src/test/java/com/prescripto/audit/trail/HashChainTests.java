package com.prescripto.audit.trail;

import static com.prescripto.audit.trail.SampleEvents.event;
import static com.prescripto.audit.trail.SampleEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.trail.Event.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashChainTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ChainId CHAIN = new ChainId("booking.events", 3);
    private static final ChainHead EMPTY = new ChainHead(CHAIN, 0, 0, HashChain.start(CHAIN));

    @Test
    void the_form_that_is_hashed_is_fixed_for_ever() {
        // Worked out by a second implementation. If this fails, every chain ever written would be taken for broken.
        assertThat(HashChain.start(CHAIN).hex())
                .isEqualTo("a468c9b7627d566b0c7f02ed12fc66efb7e04ba681d2d31408a2234f9f22d08a");
        assertThat(HashChain.next(HashChain.start(CHAIN), 1, event(0)).hex())
                .isEqualTo("7bad02f5ddf8d2b23af174073c879ea7f34e179477949d3382c9860edee2e705");
    }

    @Test
    void every_part_of_an_event_and_its_place_enters_the_hash() {
        var event = event(7);
        var previous = HashChain.start(CHAIN);
        var all = List.of(
                HashChain.next(previous, 1, event),
                HashChain.next(previous, 2, event),
                HashChain.next(HashChain.start(new ChainId("booking.events", 4)), 1, event),
                HashChain.next(HashChain.start(new ChainId("other.events", 3)), 1, event),
                HashChain.next(
                        previous, 1, new Changed(event).id(UUID.fromString("0193569a-1c00-7abc-8000-00000000000b"))),
                HashChain.next(previous, 1, new Changed(event).type("APPOINTMENT_CANCELLED")),
                HashChain.next(previous, 1, new Changed(event).subject("apt_2")),
                HashChain.next(previous, 1, new Changed(event).sequence(8L)),
                HashChain.next(previous, 1, new Changed(event).sequence(null)),
                HashChain.next(
                        previous,
                        1,
                        new Changed(event)
                                .actor(new Actor("ADMIN", event.actor().id()))),
                HashChain.next(previous, 1, new Changed(event).actor(new Actor("PATIENT", null))),
                HashChain.next(
                        previous,
                        1,
                        new Changed(event).occurredAt(event.occurredAt().plusNanos(1_000))),
                HashChain.next(previous, 1, new Changed(event).correlationId(null)),
                HashChain.next(previous, 1, new Changed(event).traceParent("00-1-2-01")),
                HashChain.next(previous, 1, new Changed(event).source("/elsewhere")),
                HashChain.next(previous, 1, new Changed(event).dataSchema(null)),
                HashChain.next(previous, 1, new Changed(event).payload("{\"version\": 8}")),
                HashChain.next(previous, 1, new Changed(event).offset(8)));
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void text_cannot_move_from_one_field_to_the_next() {
        var event = event(1);
        var previous = HashChain.start(CHAIN);
        var one = new Changed(event).type("AB");
        var other = new Changed(new Changed(event).type("A")).subject("B" + event.subject());
        assertThat(HashChain.next(previous, 1, one)).isNotEqualTo(HashChain.next(previous, 1, other));
    }

    @Property(tries = 50)
    void a_chain_ends_in_the_same_hash_however_the_events_were_batched(@ForAll @IntRange(max = 40) int cut) {
        var events = events(40);
        var whole = HashChain.extend(EMPTY, events, NOW);

        var first = HashChain.extend(EMPTY, events.subList(0, cut), NOW);
        var head = first.isEmpty()
                ? EMPTY
                : new ChainHead(CHAIN, cut, cut, first.get(first.size() - 1).hash());
        var second = HashChain.extend(head, events.subList(cut, 40), NOW.plusSeconds(60));

        var last = second.isEmpty() ? first.get(first.size() - 1) : second.get(second.size() - 1);
        assertThat(last.hash()).isEqualTo(whole.get(39).hash());
        assertThat(last.position()).isEqualTo(40);
    }

    /** An event with one thing changed. */
    private record Changed(Event was) {

        Event id(UUID id) {
            return of(id, was.type(), was.subject(), was.sequence(), was.actor(), was.occurredAt(), was.payload());
        }

        Event type(String type) {
            return of(was.id(), type, was.subject(), was.sequence(), was.actor(), was.occurredAt(), was.payload());
        }

        Event subject(String subject) {
            return of(was.id(), was.type(), subject, was.sequence(), was.actor(), was.occurredAt(), was.payload());
        }

        Event sequence(@Nullable Long sequence) {
            return of(was.id(), was.type(), was.subject(), sequence, was.actor(), was.occurredAt(), was.payload());
        }

        Event actor(Actor actor) {
            return of(was.id(), was.type(), was.subject(), was.sequence(), actor, was.occurredAt(), was.payload());
        }

        Event occurredAt(Instant time) {
            return of(was.id(), was.type(), was.subject(), was.sequence(), was.actor(), time, was.payload());
        }

        Event payload(String data) {
            var payload = Payload.of(data.getBytes(StandardCharsets.UTF_8));
            return of(was.id(), was.type(), was.subject(), was.sequence(), was.actor(), was.occurredAt(), payload);
        }

        Event correlationId(@Nullable String id) {
            return of(id, was.traceParent(), was.source(), was.dataSchema(), was.offset());
        }

        Event traceParent(String parent) {
            return of(was.correlationId(), parent, was.source(), was.dataSchema(), was.offset());
        }

        Event source(String source) {
            return of(was.correlationId(), was.traceParent(), source, was.dataSchema(), was.offset());
        }

        Event dataSchema(@Nullable String schema) {
            return of(was.correlationId(), was.traceParent(), was.source(), schema, was.offset());
        }

        Event offset(long offset) {
            return of(was.correlationId(), was.traceParent(), was.source(), was.dataSchema(), offset);
        }

        private Event of(
                UUID id,
                String type,
                String subject,
                @Nullable Long sequence,
                Actor actor,
                Instant time,
                Payload payload) {
            return new Event(
                    id,
                    type,
                    subject,
                    sequence,
                    actor,
                    time,
                    was.correlationId(),
                    was.traceParent(),
                    was.source(),
                    was.dataSchema(),
                    payload,
                    was.offset());
        }

        private Event of(
                @Nullable String correlationId,
                @Nullable String traceParent,
                @Nullable String source,
                @Nullable String dataSchema,
                long offset) {
            return new Event(
                    was.id(),
                    was.type(),
                    was.subject(),
                    was.sequence(),
                    was.actor(),
                    was.occurredAt(),
                    correlationId,
                    traceParent,
                    source,
                    dataSchema,
                    was.payload(),
                    offset);
        }
    }
}
