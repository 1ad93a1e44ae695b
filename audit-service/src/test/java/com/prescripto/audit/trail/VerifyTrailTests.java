package com.prescripto.audit.trail;

import static com.prescripto.audit.trail.SampleEvents.event;
import static com.prescripto.audit.trail.SampleEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.trail.VerifyTrail.Break;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyTrailTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ChainId CHAIN = new ChainId("booking.events", 0);
    private static final int LENGTH = 20;

    private static final List<AuditEntry> APPENDED = List.copyOf(HashChain.extend(empty(CHAIN), events(LENGTH), NOW));
    private static final ChainHead HEAD = headAfter(APPENDED);

    private final List<AuditEntry> entries = new ArrayList<>();

    /** For plain tests and, as jqwik keeps one instance for all its tries, before each of those. */
    @BeforeEach
    @BeforeTry
    void append() {
        entries.clear();
        entries.addAll(APPENDED);
    }

    @Test
    void what_was_appended_verifies() {
        assertThat(verify()).isEqualTo(new Verdict(LENGTH, null));
    }

    @Test
    void chains_verify_side_by_side() {
        var other = new ChainId("booking.events", 1);
        var otherEntries = HashChain.extend(empty(other), events(3), NOW);
        entries.addAll(otherEntries);
        assertThat(VerifyTrail.check(List.of(HEAD, headAfter(otherEntries)), entries.stream(), List.of()))
                .isEqualTo(new Verdict(LENGTH + 3, null));
    }

    @Test
    void a_trail_without_events_verifies() {
        assertThat(VerifyTrail.check(List.of(empty(CHAIN)), List.<AuditEntry>of().stream(), List.of())
                        .intact())
                .isTrue();
    }

    @Property(tries = 40)
    void a_changed_entry_is_found_where_it_is(@ForAll @IntRange(max = LENGTH - 1) int index) {
        var was = entries.get(index);
        var forged = event(was.event().offset(), "{\"version\": 999}");
        entries.set(index, new AuditEntry(CHAIN, was.position(), was.hash(), forged, was.recordedAt()));
        assertBreak(index + 1, "the entry is not what was appended");
    }

    @Property(tries = 40)
    void a_changed_entry_with_a_hash_made_to_fit_is_found_at_the_next(@ForAll @IntRange(max = LENGTH - 2) int index) {
        var was = entries.get(index);
        var before =
                index == 0 ? HashChain.start(CHAIN) : entries.get(index - 1).hash();
        var forged = event(was.event().offset(), "{\"version\": 999}");
        var hash = HashChain.next(before, was.position(), forged);
        entries.set(index, new AuditEntry(CHAIN, was.position(), hash, forged, was.recordedAt()));
        assertBreak(index + 2, "the entry is not what was appended");
    }

    @Property(tries = 40)
    void a_missing_entry_is_found(@ForAll @IntRange(max = LENGTH - 1) int index) {
        entries.remove(index);
        assertBreak(index + 1, "the entry is missing");
    }

    @Test
    void an_entry_that_is_there_twice_is_found() {
        entries.add(5, entries.get(4));
        assertBreak(5, "there are two such entries");
    }

    @Test
    void an_entry_beyond_the_head_is_found() {
        entries.addAll(HashChain.extend(HEAD, List.of(event(99)), NOW));
        assertBreak(LENGTH + 1, "the entry is beyond the chain's head");
    }

    @Test
    void an_entry_of_a_chain_nobody_began_is_found() {
        var nobodys = new ChainId("booking.events", 77);
        entries.addAll(HashChain.extend(empty(nobodys), List.of(event(0)), NOW));
        assertThat(verify().firstBreak()).isEqualTo(new Break(nobodys, 1, "the chain of this entry has no head"));
    }

    @Test
    void a_last_entry_forged_with_a_fitting_hash_is_found_by_the_head() {
        var last = entries.get(LENGTH - 1);
        var forged = event(last.event().offset(), "{\"version\": 999}");
        var hash = HashChain.next(entries.get(LENGTH - 2).hash(), last.position(), forged);
        entries.set(LENGTH - 1, new AuditEntry(CHAIN, last.position(), hash, forged, last.recordedAt()));
        assertBreak(LENGTH, "the chain's head is not the last entry");
    }

    private void assertBreak(long position, String reason) {
        var firstBreak = Objects.requireNonNull(verify().firstBreak());
        assertThat(firstBreak).isEqualTo(new Break(CHAIN, position, reason));
    }

    @Test
    void a_chain_goes_on_through_its_anchor() {
        var anchor = headAfter(APPENDED.subList(0, 7));
        assertThat(VerifyTrail.check(List.of(HEAD), entries.stream(), List.of(anchor)))
                .isEqualTo(new Verdict(LENGTH, null));
    }

    @Property(tries = 20)
    void a_chain_written_anew_from_some_entry_on_misses_its_anchor(@ForAll @IntRange(max = LENGTH - 1) int index) {
        var events = new ArrayList<>(events(LENGTH));
        events.set(index, event(events.get(index).offset(), "{\"version\": 999}"));
        var forged = HashChain.extend(empty(CHAIN), events, NOW);

        assertThat(VerifyTrail.check(List.of(headAfter(forged)), forged.stream(), List.of())
                        .intact())
                .isTrue();
        assertThat(VerifyTrail.check(List.of(headAfter(forged)), forged.stream(), List.of(HEAD))
                        .firstBreak())
                .isEqualTo(new Break(CHAIN, LENGTH, "the chain was written anew up to here or further"));
    }

    @Test
    void a_chain_cut_short_head_and_all_misses_its_anchor() {
        var rest = APPENDED.subList(0, 12);
        assertThat(VerifyTrail.check(List.of(headAfter(rest)), rest.stream(), List.of(HEAD))
                        .firstBreak())
                .isEqualTo(new Break(CHAIN, 13, "the chain was longer when it was anchored"));
        assertThat(VerifyTrail.check(List.of(), List.<AuditEntry>of().stream(), List.of(HEAD))
                        .firstBreak())
                .isEqualTo(new Break(CHAIN, 1, "the chain was longer when it was anchored"));
    }

    private Verdict verify() {
        return VerifyTrail.check(List.of(HEAD), entries.stream(), List.of());
    }

    private static ChainHead empty(ChainId chain) {
        return new ChainHead(chain, 0, 0, HashChain.start(chain));
    }

    private static ChainHead headAfter(List<AuditEntry> entries) {
        var last = entries.get(entries.size() - 1);
        return new ChainHead(last.chain(), last.event().offset() + 1, last.position(), last.hash());
    }
}
