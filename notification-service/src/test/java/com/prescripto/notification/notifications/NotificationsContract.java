package com.prescripto.notification.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.appointments.Workday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every collection of notifications must do, wherever it keeps them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationsContract {
    protected static final Instant NOW = Instant.parse("2026-11-23T07:30:00.123Z");

    private final Notifications notifications = notifications();

    /** An empty collection, or one that holds nothing these tests look for. */
    protected abstract Notifications notifications();

    @Test
    void a_new_notification_is_kept_with_all_it_says() {
        var pending = pending(NotificationKind.BOOKED, 1);
        notifications.findOrAdd(pending);
        assertThat(notifications.find(pending.id())).get().satisfies(stored -> {
            assertThat(stored)
                    .usingRecursiveComparison()
                    .ignoringFields("revision")
                    .isEqualTo(pending);
            assertThat(stored.revision()).isPositive();
        });
    }

    @Test
    void one_that_is_there_already_is_left_alone() {
        var first = notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        var sending =
                notifications.save(first.claimed(NOW, NOW.plusSeconds(60))).orElseThrow();
        var again = Notification.pending(Fact.ofVisit(first.id(), "apt_other", 9, NOW), NOW.plusSeconds(5));
        assertThat(notifications.findOrAdd(again)).isEqualTo(sending);
    }

    @Test
    void a_change_is_kept_with_all_it_says() {
        var first = notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        var sending =
                notifications.save(first.claimed(NOW, NOW.plusSeconds(60))).orElseThrow();
        var late = notifications
                .save(sending.putOff("mail server away", NOW.plusSeconds(1)))
                .orElseThrow();
        assertThat(notifications.find(first.id())).contains(late);
        assertThat(late).satisfies(stored -> {
            assertThat(stored.status()).isEqualTo(NotificationStatus.PENDING);
            assertThat(stored.reason()).isEqualTo("mail server away");
            assertThat(stored.attempts()).isEqualTo(1);
        });
    }

    @Test
    void of_two_changes_to_the_same_state_one_is_kept() {
        var first = notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        assertThat(notifications.save(first.claimed(NOW, NOW.plusSeconds(60)))).isPresent();
        assertThat(notifications.save(first.withdrawn("cancelled", NOW))).isEmpty();
        assertThat(notifications.find(first.id()))
                .get()
                .extracting(Notification::status)
                .isEqualTo(NotificationStatus.SENDING);
    }

    @Test
    void one_that_was_never_added_cannot_be_changed() {
        assertThat(notifications.save(pending(NotificationKind.BOOKED, 1).withdrawn("gone", NOW)))
                .isEmpty();
    }

    @Test
    void of_many_who_claim_at_once_one_gets_it() throws Exception {
        var pending = pending(NotificationKind.BOOKED, 1);
        var many = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<Notification>> claim =
                    () -> notifications.save(notifications.findOrAdd(pending).claimed(NOW, NOW.plusSeconds(60)));
            var claims =
                    many.invokeAll(IntStream.range(0, 8).mapToObj(each -> claim).toList());
            // Whoever reads after the claim finds it taken: claiming it again is an illegal state.
            assertThat(claims).filteredOn(NotificationsContract::succeeded).hasSize(1);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void those_about_an_appointment_come_in_the_order_of_its_versions() {
        var appointment = "apt_" + UUID.randomUUID();
        var cancelled = notifications.findOrAdd(
                Notification.pending(Fact.ofVisit(id(NotificationKind.CANCELLED), appointment, 2, NOW), NOW));
        var booked = notifications.findOrAdd(
                Notification.pending(Fact.ofVisit(id(NotificationKind.BOOKED), appointment, 1, NOW), NOW));
        notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        assertThat(notifications.about(appointment)).containsExactly(booked, cancelled);
    }

    @Test
    void those_that_are_due_come_first_due_first() {
        var early = notifications.findOrAdd(due(NOW.minusSeconds(60)));
        var now = notifications.findOrAdd(due(NOW));
        var later = notifications.findOrAdd(due(NOW.plusMillis(1)));
        notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        assertThat(notifications.due(NOW, 100)).containsSubsequence(early, now).doesNotContain(later);
        assertThat(notifications.due(NOW, 1)).hasSize(1);
    }

    @Test
    void what_is_being_sent_is_due_again_when_its_lease_ends_and_never_once_it_is_over() {
        var due = notifications.findOrAdd(due(NOW));
        var sending = notifications.save(due.claimed(NOW, NOW.plusSeconds(60))).orElseThrow();
        assertThat(notifications.due(NOW, 100)).doesNotContain(sending);
        assertThat(notifications.due(NOW.plusSeconds(60), 100)).contains(sending);
        var sent = notifications.save(sending.sent("meera@example.org", NOW)).orElseThrow();
        assertThat(sent.dueAt()).isNull();
        assertThat(notifications.due(NOW.plusSeconds(60), 100)).doesNotContain(sent);
    }

    @Test
    void a_search_narrows_and_goes_on_where_it_ended() {
        var visit = "apt_" + UUID.randomUUID();
        var sent = added(visit, NotificationKind.BOOKED, NOW.plusSeconds(1));
        var sending = notifications
                .save(sent.claimed(NOW.plusSeconds(9), NOW.plusSeconds(60)))
                .orElseThrow();
        var moved = added(visit, NotificationKind.RESCHEDULED, NOW.plusSeconds(5));
        var cancelled = added(visit, NotificationKind.CANCELLED, NOW.plusSeconds(3));
        added("apt_" + UUID.randomUUID(), NotificationKind.BOOKED, NOW.plusSeconds(4));

        assertThat(notifications.search(new Search(null, null, visit, 9, null)))
                .containsExactly(sending, moved, cancelled);
        assertThat(notifications.search(new Search(null, null, visit, 1, Search.Place.of(sending))))
                .containsExactly(moved);
        assertThat(notifications.search(new Search(null, null, visit, 9, Search.Place.of(cancelled))))
                .isEmpty();
        assertThat(notifications.search(new Search(NotificationStatus.PENDING, null, visit, 9, null)))
                .containsExactly(moved, cancelled);
        assertThat(notifications.search(new Search(null, NotificationKind.CANCELLED, visit, 9, null)))
                .containsExactly(cancelled);
    }

    @Test
    void those_that_changed_at_the_same_time_are_each_listed_once() {
        var visit = "apt_" + UUID.randomUUID();
        var all = Stream.generate(() -> added(visit, NotificationKind.BOOKED, NOW))
                .limit(5)
                .toList();
        var listed = new ArrayList<Notification>();
        Search.Place after = null;
        for (int i = 0; i < all.size(); i++) {
            var next = notifications.search(new Search(null, null, visit, 1, after));
            listed.addAll(next);
            after = Search.Place.of(next.get(0));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    }

    private Notification added(String appointment, NotificationKind kind, Instant at) {
        return notifications.findOrAdd(Notification.pending(Fact.ofVisit(id(kind), appointment, 1, NOW), at));
    }

    @Test
    void what_moved_is_kept() {
        var money = new MoneyMoved(new Money(50_000, Currency.getInstance("INR")), MoneyMoved.Cause.SLOT_GONE);
        var fact = new Fact(id(NotificationKind.REFUNDED), NoticeFixture.APPOINTMENT, 7, NOW, money, NOW);
        notifications.findOrAdd(Notification.pending(fact, NOW));
        assertThat(notifications.find(fact.id()))
                .get()
                .extracting(Notification::money)
                .isEqualTo(money);
    }

    @Test
    void a_doctors_day_is_kept_once_with_all_it_says() {
        var day = new Workday("doc_" + UUID.randomUUID(), LocalDate.parse("2026-11-24"));
        var agenda = notifications.findOrAdd(Notification.agenda(day, NOW.plusSeconds(1), NOW));
        assertThat(notifications.findOrAdd(Notification.agenda(day, NOW.plusSeconds(9), NOW)))
                .isEqualTo(agenda);
        assertThat(agenda.workday()).isEqualTo(day);
        assertThat(agenda.appointmentId()).isNull();
        assertThat(notifications.due(NOW.plusSeconds(1), 1_000)).contains(agenda);
        assertThat(notifications.search(new Search(null, NotificationKind.AGENDA, null, 100, null)))
                .contains(agenda);
    }

    private static Notification due(Instant at) {
        var fact = new Fact(id(NotificationKind.REMINDED_ON_EVE), "apt_" + UUID.randomUUID(), 1, NOW, null, at);
        return Notification.pending(fact, NOW);
    }

    private static boolean succeeded(Future<Optional<Notification>> claim) {
        try {
            return claim.get().isPresent();
        } catch (Exception refused) {
            assertThat(refused).hasRootCauseInstanceOf(IllegalStateException.class);
            return false;
        }
    }

    private static Notification pending(NotificationKind kind, long version) {
        return Notification.pending(
                Fact.ofVisit(id(kind), NoticeFixture.APPOINTMENT, version, NOW.minusSeconds(1)), NOW);
    }

    private static NotificationId id(NotificationKind kind) {
        return new NotificationId(UUID.randomUUID(), kind);
    }
}
