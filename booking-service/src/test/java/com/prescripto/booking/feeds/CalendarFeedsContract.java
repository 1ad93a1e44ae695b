package com.prescripto.booking.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of feeds must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CalendarFeedsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final Actor patient = new Actor(Role.PATIENT, "pat_" + UUID.randomUUID());
    private final Actor doctor = new Actor(Role.DOCTOR, "doc_" + UUID.randomUUID());

    /** The store under test. */
    protected abstract CalendarFeeds feeds();

    @Test
    void a_feed_is_found_by_its_owner_and_by_its_secret() {
        var feed = new CalendarFeed(patient, "hash-" + UUID.randomUUID(), NOW);
        feeds().put(feed);
        assertThat(feeds().of(patient)).contains(feed);
        assertThat(feeds().withHash(feed.hash())).contains(feed);
        assertThat(feeds().of(doctor)).isEmpty();
        assertThat(feeds().withHash("another")).isEmpty();
    }

    @Test
    void a_new_secret_replaces_the_old_one() {
        var first = new CalendarFeed(doctor, "hash-" + UUID.randomUUID(), NOW);
        var second = new CalendarFeed(doctor, "hash-" + UUID.randomUUID(), NOW.plusSeconds(60));
        feeds().put(first);
        feeds().put(second);
        assertThat(feeds().of(doctor)).contains(second);
        assertThat(feeds().withHash(first.hash())).isEmpty();
    }

    @Test
    void one_that_ended_is_gone_and_nobody_elses_is() {
        var theirs = new CalendarFeed(doctor, "hash-" + UUID.randomUUID(), NOW);
        var mine = new CalendarFeed(patient, "hash-" + UUID.randomUUID(), NOW);
        feeds().put(theirs);
        feeds().put(mine);
        feeds().remove(patient);
        feeds().remove(patient);
        assertThat(feeds().of(patient)).isEmpty();
        assertThat(feeds().withHash(mine.hash())).isEmpty();
        assertThat(feeds().of(doctor)).contains(theirs);
    }
}
