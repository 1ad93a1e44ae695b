package com.prescripto.notification.notifications;

import static com.prescripto.notification.notifications.NotificationStatus.GIVEN_UP;
import static com.prescripto.notification.notifications.NotificationStatus.PENDING;
import static com.prescripto.notification.notifications.NotificationStatus.SENDING;
import static com.prescripto.notification.notifications.NotificationStatus.SENT;
import static com.prescripto.notification.notifications.NotificationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationTests {
    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final Instant LEASE_END = NOW.plusSeconds(60);
    private static final NotificationId ID = new NotificationId(UUID.randomUUID(), NotificationKind.BOOKED);

    private static final Map<NotificationStatus, UnaryOperator<Notification>> TRANSITIONS = Map.of(
            SENDING, notification -> notification.claimed(NOW, LEASE_END),
            SENT, notification -> notification.sent("meera@example.org", NOW),
            PENDING, notification -> notification.putOff("later", NOW),
            GIVEN_UP, notification -> notification.givenUp("never", NOW),
            WITHDRAWN, notification -> notification.withdrawn("not true", NOW));

    /** From each status to those it may become. SENDING here is within its lease. */
    private static final Map<NotificationStatus, Set<NotificationStatus>> ALLOWED = Map.of(
            PENDING, Set.of(SENDING, GIVEN_UP, WITHDRAWN),
            SENDING, Set.of(SENT, PENDING, GIVEN_UP, WITHDRAWN),
            SENT, Set.of(),
            GIVEN_UP, Set.of(),
            WITHDRAWN, Set.of());

    @ParameterizedTest
    @EnumSource(NotificationStatus.class)
    void each_status_leads_only_where_it_may(NotificationStatus from) {
        var notification = in(from);
        TRANSITIONS.forEach((to, transition) -> {
            if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(transition.apply(notification).status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> transition.apply(notification))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageEndingWith(from + " and cannot become " + to);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(NotificationStatus.class)
    void what_leads_nowhere_is_final(NotificationStatus status) {
        assertThat(status.isFinal())
                .isEqualTo(ALLOWED.getOrDefault(status, Set.of()).isEmpty());
    }

    @Test
    void one_that_was_given_up_is_tried_anew_only_when_somebody_says_so() {
        var again = in(GIVEN_UP).reopened(NOW);
        assertThat(again.status()).isEqualTo(PENDING);
        for (var status : Set.of(PENDING, SENDING, SENT, WITHDRAWN)) {
            assertThatThrownBy(() -> in(status).reopened(NOW)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_is_postponed_is_due_then_and_what_is_over_never() {
        var later = in(PENDING).postponed("night", NOW, NOW.plusSeconds(600));
        assertThat(later.dueAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(later.attempts()).isEqualTo(in(PENDING).attempts());
        assertThat(later.withdrawn("not true", NOW).dueAt()).isNull();
        assertThat(later.givenUp("never", NOW).dueAt()).isNull();
        assertThatThrownBy(() -> in(SENT).postponed("night", NOW, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_lease_holds_until_it_ends() {
        var sending = in(SENDING);
        assertThat(sending.isBeingSent(LEASE_END.minusMillis(1))).isTrue();
        assertThat(sending.isLeftHanging(LEASE_END.minusMillis(1))).isFalse();
        assertThat(sending.isBeingSent(LEASE_END)).isFalse();
        assertThat(sending.isLeftHanging(LEASE_END)).isTrue();
    }

    @Test
    void one_left_hanging_can_be_claimed_again() {
        var again = in(SENDING).claimed(LEASE_END, LEASE_END.plusSeconds(60));
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.leaseUntil()).isEqualTo(LEASE_END.plusSeconds(60));
    }

    @Test
    void only_one_that_is_being_sent_can_be_left_hanging() {
        assertThat(in(PENDING).isLeftHanging(LEASE_END)).isFalse();
        assertThat(in(SENT).isLeftHanging(LEASE_END)).isFalse();
    }

    private static Notification in(NotificationStatus status) {
        var pending = Notification.pending(Fact.ofVisit(ID, "apt_1", 1, NOW), NOW);
        return switch (status) {
            case PENDING -> pending;
            case SENDING -> pending.claimed(NOW, LEASE_END);
            case SENT -> pending.claimed(NOW, LEASE_END).sent("meera@example.org", NOW);
            case GIVEN_UP -> pending.givenUp("never", NOW);
            case WITHDRAWN -> pending.withdrawn("not true", NOW);
        };
    }
}
