package com.prescripto.notification.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.NoticeFixture;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
        var again = Notification.pending(first.id(), "apt_other", 9, NOW, NOW.plusSeconds(5));
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
        var cancelled =
                notifications.findOrAdd(Notification.pending(id(NotificationKind.CANCELLED), appointment, 2, NOW, NOW));
        var booked =
                notifications.findOrAdd(Notification.pending(id(NotificationKind.BOOKED), appointment, 1, NOW, NOW));
        notifications.findOrAdd(pending(NotificationKind.BOOKED, 1));
        assertThat(notifications.about(appointment)).containsExactly(booked, cancelled);
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
        return Notification.pending(id(kind), NoticeFixture.APPOINTMENT, version, NOW.minusSeconds(1), NOW);
    }

    private static NotificationId id(NotificationKind kind) {
        return new NotificationId(UUID.randomUUID(), kind);
    }
}
