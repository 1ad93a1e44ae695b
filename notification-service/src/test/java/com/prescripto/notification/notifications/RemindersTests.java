package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static com.prescripto.notification.notifications.NotificationKind.BOOKED;
import static com.prescripto.notification.notifications.NotificationKind.CANCELLED;
import static com.prescripto.notification.notifications.NotificationKind.REMINDED_AHEAD;
import static com.prescripto.notification.notifications.NotificationKind.REMINDED_ON_EVE;
import static com.prescripto.notification.notifications.NotificationKind.RESCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.platform.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A visit on Tuesday 24 November at 10:30 in Kolkata (05:00 UTC), reminded of on Saturday at 10:00 and on Monday at 14:00. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTests {
    private static final String REMINDER = "Your visit on Tue 24 Nov, 10:30";
    private static final String AHEAD = "2026-11-21T04:30:00Z";
    private static final String EVE = "2026-11-23T08:30:00Z";
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-01T07:30:00Z");

    private final TellingStage stage = new TellingStage();

    RemindersTests() {
        stage.now = LONG_BEFORE;
        stage.stands(aBookedVisit());
    }

    @Test
    void a_visit_is_reminded_of_three_days_ahead_and_on_the_eve() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-21T04:29:59Z");
        assertThat(stage.mailbox).isEmpty();
        stage.at(AHEAD);
        assertThat(stage.subjects()).containsExactly(REMINDER);
        stage.at("2026-11-23T08:29:59Z");
        assertThat(stage.mailbox).hasSize(1);
        stage.at(EVE);
        stage.at("2026-11-23T09:30:00Z");
        assertThat(stage.subjects()).containsExactly(REMINDER, REMINDER);
    }

    @Test
    void who_wants_no_reminders_gets_none_and_the_reason_is_kept() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.stands(aBookedVisit().withoutReminders());
        stage.at(AHEAD);
        stage.stands(aBookedVisit());
        stage.at(EVE);
        assertThat(stage.subjects()).as("wanted again on the eve").containsExactly(REMINDER);
        assertThat(stage.about(NotificationKind.REMINDED_AHEAD)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.status()).isEqualTo(NotificationStatus.WITHDRAWN);
            assertThat(withdrawn.reason()).isEqualTo("the patient wants no reminders");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T04:30:00Z, 2", // a day before the first one is due
        "2026-11-20T04:30:01Z, 1",
        "2026-11-22T08:30:00Z, 1", // a day before the second one is due
        "2026-11-22T08:30:01Z, 0",
        "2026-11-24T04:00:00Z, 0"
    })
    void nobody_is_reminded_of_what_they_agreed_to_within_a_day(String agreed, int reminders) {
        stage.now = Instant.parse(agreed);
        booked(stage.now);
        stage.mailbox.clear();
        stage.at(agreed);
        stage.at(later(agreed, AHEAD));
        stage.at(later(agreed, EVE));
        assertThat(stage.mailbox).hasSize(reminders);
    }

    @Test
    void a_fact_that_is_heard_again_and_again_plans_one_reminder_of_each_kind() {
        var what =
                Fact.ofVisit(new NotificationId(UUID.randomUUID(), BOOKED), NoticeFixture.APPOINTMENT, 1, LONG_BEFORE);
        for (int i = 0; i < 3; i++) {
            stage.tellPatient.tell(what);
        }
        assertThat(stage.about(REMINDED_AHEAD)).hasSize(1);
        assertThat(stage.about(REMINDED_ON_EVE)).hasSize(1);
    }

    @Test
    void a_cancellation_takes_reminders_back() {
        booked(LONG_BEFORE);
        stage.stands(aCancelledVisit(DoneBy.PATIENT));
        stage.heard(CANCELLED, 2, LONG_BEFORE.plusSeconds(60));
        assertThat(stage.about(REMINDED_ON_EVE))
                .extracting(Notification::status)
                .containsExactly(NotificationStatus.WITHDRAWN);
        stage.mailbox.clear();
        stage.at(AHEAD);
        stage.at(EVE);
        assertThat(stage.mailbox).isEmpty();
    }

    /** Failure story 13: the broker is away when the visit is cancelled, so nobody here hears of it. */
    @ParameterizedTest
    @EnumSource(value = AppointmentStatus.class, names = "BOOKED", mode = EnumSource.Mode.EXCLUDE)
    void a_reminder_that_is_not_true_is_not_sent_even_if_nothing_was_heard(AppointmentStatus status) {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.stands(aBookedVisit().version(2).status(status));
        stage.at(AHEAD);
        stage.at(EVE);
        assertThat(stage.mailbox).isEmpty();
        assertThat(stage.about(REMINDED_AHEAD)).singleElement().satisfies(over -> {
            assertThat(over.status()).isEqualTo(NotificationStatus.WITHDRAWN);
            assertThat(over.reason()).isEqualTo("the appointment is " + status + " meanwhile");
        });
    }

    /** Failure story 13, with the messages in every order: the visit was on Monday before, and is on Tuesday now. */
    @ParameterizedTest
    @CsvSource({"BOOKED RESCHEDULED", "RESCHEDULED BOOKED", "RESCHEDULED RESCHEDULED BOOKED", "RESCHEDULED"})
    void a_moved_visit_is_reminded_of_at_its_new_time_only(String order) {
        var moved = LONG_BEFORE.plusSeconds(60);
        stage.stands(aMovedVisit(DoneBy.PATIENT, moved));
        for (var kind : List.of(order.split(" ", -1))) {
            stage.heard(
                    NotificationKind.valueOf(kind),
                    kind.equals("BOOKED") ? 1 : 2,
                    kind.equals("BOOKED") ? LONG_BEFORE : moved);
        }
        stage.mailbox.clear();
        stage.at("2026-11-20T04:30:00Z"); // three days before Monday, when it was
        assertThat(stage.mailbox).isEmpty();
        stage.at(AHEAD);
        stage.at("2026-11-22T08:30:00Z"); // the eve of Monday
        assertThat(stage.mailbox).hasSize(1);
        stage.at(EVE);
        assertThat(stage.subjects()).containsExactly(REMINDER, REMINDER);
    }

    @Test
    void a_visit_that_moves_away_and_back_is_reminded_of_once() {
        booked(LONG_BEFORE);
        var away = LONG_BEFORE.plusSeconds(60);
        stage.stands(aMovedVisit(DoneBy.PATIENT, away).startingAt("2026-12-01T05:00:00Z", "Asia/Kolkata"));
        stage.heard(RESCHEDULED, 2, away);
        var back = away.plusSeconds(60);
        stage.stands(aMovedVisit(DoneBy.PATIENT, back).version(3));
        stage.heard(RESCHEDULED, 3, back);
        stage.mailbox.clear();
        stage.at(AHEAD);
        stage.at(EVE);
        stage.at("2026-11-28T04:30:00Z");
        stage.at("2026-11-30T08:30:00Z");
        assertThat(stage.subjects()).containsExactly(REMINDER, REMINDER);
    }

    @Test
    void nobody_is_woken_by_a_reminder_that_is_late() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-23T14:30:00Z"); // 20:00 on the eve
        stage.at("2026-11-24T02:29:00Z"); // 07:59
        assertThat(stage.mailbox).isEmpty();
        stage.at("2026-11-24T02:39:00Z");
        assertThat(stage.subjects()).containsExactly(REMINDER);
    }

    @Test
    void two_reminders_that_are_late_are_one() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-23T10:30:00Z");
        assertThat(stage.subjects()).containsExactly(REMINDER);
    }

    @Test
    void a_reminder_that_is_late_is_not_sent_once_the_visit_has_begun() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-24T05:00:00Z");
        assertThat(stage.mailbox).isEmpty();
        assertThat(stage.about(REMINDED_ON_EVE))
                .extracting(Notification::reason)
                .containsExactly("the time has come meanwhile");
    }

    @Test
    void a_reminder_waits_for_a_booking_service_that_is_away() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        stage.booking = new Answer.Unavailable<>("booking-service did not answer");
        stage.at(AHEAD);
        stage.stands(aBookedVisit());
        stage.at("2026-11-21T04:39:59Z");
        assertThat(stage.mailbox).isEmpty();
        stage.at("2026-11-21T04:40:00Z");
        assertThat(stage.subjects()).containsExactly(REMINDER);
    }

    @Test
    void a_mail_server_that_never_takes_it_is_asked_three_times() {
        booked(LONG_BEFORE);
        var asked = new int[1];
        stage.mailServer = mail -> {
            asked[0]++;
            return new DeliveryResult.TryLater("away");
        };
        for (int minute = 0; minute < 60; minute += 10) {
            stage.at("2026-11-23T09:%02d:00Z".formatted(minute));
        }
        assertThat(asked[0]).isEqualTo(3);
        assertThat(stage.about(REMINDED_ON_EVE))
                .extracting(Notification::status)
                .containsExactly(NotificationStatus.GIVEN_UP);
    }

    /** Failure story 14. */
    @Test
    void one_that_fails_keeps_no_other_from_being_told() {
        booked(LONG_BEFORE);
        stage.mailbox.clear();
        var bad = new Fact(
                NotificationId.of(REMINDED_AHEAD, "bad"), "apt_bad", 1, LONG_BEFORE, null, LONG_BEFORE.plusSeconds(1));
        stage.notifications.findOrAdd(Notification.pending(bad, LONG_BEFORE));
        var first = new boolean[] {true};
        stage.mailServer = mail -> {
            if (first[0]) {
                first[0] = false;
                throw new IllegalStateException("a bug");
            }
            return new DeliveryResult.Accepted();
        };
        stage.at(AHEAD);
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void how_late_the_latest_one_is_can_be_seen() {
        booked(LONG_BEFORE);
        stage.now = Instant.parse("2026-11-21T05:00:00Z");
        assertThat(new OverdueFigures(stage.notifications, stage).read()).isEqualTo(Map.of("overdueSeconds", 1_800.0));
        stage.at("2026-11-21T05:00:00Z");
        assertThat(stage.meters.get("notification.overdue").gauge().value()).isEqualTo(1_800);
        stage.at("2026-11-21T05:00:05Z");
        assertThat(stage.meters.get("notification.overdue").gauge().value()).isZero();
        assertThat(new OverdueFigures(stage.notifications, stage).read()).isEqualTo(Map.of("overdueSeconds", 0.0));
    }

    private void booked(Instant at) {
        assertThat(stage.heard(BOOKED, 1, at)).isEqualTo(new Outcome.Settled());
    }

    private static String later(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
