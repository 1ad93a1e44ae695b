package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;
import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aLapsedHold;
import static com.prescripto.notification.notifications.NotificationKind.BOOKED;
import static com.prescripto.notification.notifications.NotificationKind.CANCELLED;
import static com.prescripto.notification.notifications.NotificationKind.PAID;
import static com.prescripto.notification.notifications.NotificationKind.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.MoneyMoved.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What patients are told of their money. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTests {
    private static final String RECEIVED = "Your payment for Tue 24 Nov, 10:30 has arrived";
    private static final String BACK = "Your money for Tue 24 Nov, 10:30 comes back";
    private static final Instant NOW = Instant.parse("2026-11-20T22:30:00Z");

    private final TellingStage stage = new TellingStage();
    private final NotificationId refund = NotificationId.of(REFUNDED, "pay_1");

    MoneyTests() {
        stage.now = NOW;
        stage.stands(aBookedVisit().paid());
    }

    @Test
    void money_that_was_kept_is_told() {
        assertThat(paid()).isEqualTo(new Outcome.Settled());
        assertThat(stage.subjects()).containsExactly(RECEIVED);
    }

    /** The bill has versions of its own: they neither wait for the appointment's nor overtake them. */
    @Test
    void money_and_visits_do_not_overtake_each_other() {
        paid();
        assertThat(stage.heard(BOOKED, 1, NOW)).isEqualTo(new Outcome.Settled());
        assertThat(stage.mailbox).hasSize(2);
    }

    @Test
    void money_that_has_gone_back_meanwhile_is_not_told_as_kept() {
        stage.stands(aBookedVisit().refunded());
        paid();
        assertThat(stage.mailbox).isEmpty();
        assertThat(stage.about(PAID))
                .extracting(Notification::reason)
                .containsExactly("the money has gone back meanwhile");
    }

    @Test
    void money_for_a_visit_that_is_cancelled_meanwhile_is_told_with_the_refund() {
        stage.stands(aCancelledVisit(DoneBy.PATIENT).paid());
        paid();
        stage.heard(CANCELLED, 2, NOW);
        assertThat(stage.subjects()).containsExactly("Your visit on Tue 24 Nov, 10:30 is cancelled");
    }

    @Test
    void a_refund_that_is_done_soon_is_told_once_as_done() {
        stage.stands(aLapsedHold().refunded());
        refund(10);
        assertThat(stage.mailbox).isEmpty();
        refund(0);
        assertThat(stage.subjects()).containsExactly(BACK);
        stage.at("2026-11-20T22:40:00Z");
        refund(10);
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void a_refund_that_takes_long_is_told_once_as_begun() {
        stage.stands(aLapsedHold().refunded());
        refund(10);
        stage.at("2026-11-20T22:40:00Z");
        assertThat(stage.subjects()).containsExactly(BACK);
        refund(0);
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void a_refund_whose_beginning_is_heard_last_is_told_once() {
        stage.stands(aLapsedHold().refunded());
        refund(0);
        refund(10);
        stage.at("2026-11-20T22:40:00Z");
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void a_refund_that_has_failed_for_now_is_not_told_until_it_is_under_way_again() {
        stage.stands(aLapsedHold());
        refund(10);
        stage.at("2026-11-20T22:40:00Z");
        assertThat(stage.mailbox).isEmpty();
        stage.stands(aLapsedHold().refunded());
        stage.at("2026-11-20T22:50:00Z");
        assertThat(stage.subjects()).containsExactly(BACK);
    }

    private Outcome paid() {
        return stage.tellPatient.tell(fact(new NotificationId(UUID.randomUUID(), PAID), Cause.ONLINE, null));
    }

    private void refund(int graceMinutes) {
        var until = graceMinutes == 0 ? null : NOW.plus(Duration.ofMinutes(graceMinutes));
        assertThat(stage.tellPatient.tell(fact(refund, Cause.SLOT_GONE, until))).isEqualTo(new Outcome.Settled());
    }

    private static Fact fact(NotificationId what, Cause cause, @Nullable Instant notBefore) {
        var money = new MoneyMoved(new Money(50_000, Currency.getInstance("INR")), cause);
        return new Fact(what, APPOINTMENT, 9, NOW, money, notBefore);
    }
}
