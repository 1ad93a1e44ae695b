package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.notifications.NotificationKind.BOOKED;
import static com.prescripto.notification.notifications.NotificationKind.REMINDED_ON_EVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.platform.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Three visits of one patient on Tuesday 24 November in Kolkata, at 10:30, 12:00 and 16:00. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayOfRemindersTests {
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-01T07:30:00Z");
    private static final String EVE = "2026-11-23T08:30:00Z";
    private static final List<String> VISITS = List.of("apt_morning", "apt_noon", "apt_afternoon");
    private static final List<String> STARTS =
            List.of("2026-11-24T05:00:00Z", "2026-11-24T06:30:00Z", "2026-11-24T10:30:00Z");

    private final TellingStage stage = new TellingStage();

    @BeforeEach
    void three_visits_were_booked_long_before() {
        stage.now = LONG_BEFORE;
        for (int i = 0; i < VISITS.size(); i++) {
            stands(visit(i));
            heard(VISITS.get(i), LONG_BEFORE);
        }
        stage.at("2026-11-21T04:30:00Z");
        stage.mailbox.clear();
    }

    @Test
    void visits_of_one_day_are_reminded_of_in_one_mail() {
        stage.at(EVE);
        var mail = theOnlyMail();
        assertThat(mail.subject()).isEqualTo("Your 3 visits on Tue 24 Nov");
        assertThat(mail.text()).containsSubsequence("10:30 to 11:00", "12:00 to 12:30", "16:00 to 16:30");
        assertThat(statuses()).containsOnly(NotificationStatus.SENT);
        assertThat(stage.meters
                        .get("notification.sent")
                        .tag("kind", "reminded_on_eve")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void they_are_one_mail_three_days_ahead_too() {
        var other = new TellingStage();
        other.now = LONG_BEFORE;
        other.known.visits.putAll(stage.known.visits);
        VISITS.forEach(id -> other.tellPatient.tell(Fact.ofVisit(anEvent(), id, 1, LONG_BEFORE)));
        other.mailbox.clear();
        other.at("2026-11-21T04:30:00Z");
        assertThat(other.subjects()).containsExactly("Your 3 visits on Tue 24 Nov");
    }

    @Test
    void one_that_is_cancelled_before_drops_out_with_its_reason() {
        stands(visit(1).version(2).status(AppointmentStatus.CANCELLED));
        stage.at(EVE);
        assertThat(theOnlyMail().subject()).isEqualTo("Your 2 visits on Tue 24 Nov");
        assertThat(theOnlyMail().text()).doesNotContain("12:00");
        assertThat(reminder("apt_noon").status()).isEqualTo(NotificationStatus.WITHDRAWN);
        assertThat(reminder("apt_noon").reason()).isEqualTo("the appointment is CANCELLED meanwhile");
    }

    @Test
    void one_that_moves_to_another_day_drops_out() {
        stands(visit(1).version(2)
                .moved(DoneBy.PATIENT, LONG_BEFORE.plusSeconds(60), STARTS.get(1), aDoctor())
                .startingAt("2026-12-01T06:30:00Z", "Asia/Kolkata"));
        stage.at(EVE);
        assertThat(theOnlyMail().subject()).isEqualTo("Your 2 visits on Tue 24 Nov");
        assertThat(theOnlyMail().text()).doesNotContain("12:00");
        assertThat(reminder("apt_noon").status()).isEqualTo(NotificationStatus.WITHDRAWN);
    }

    @Test
    void the_last_one_left_is_told_as_always() {
        stands(visit(1).version(2).status(AppointmentStatus.CANCELLED));
        stands(visit(2).version(2).status(AppointmentStatus.CANCELLED));
        stage.at(EVE);
        assertThat(theOnlyMail().subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30");
    }

    @Test
    void one_that_was_agreed_to_within_a_day_is_listed_with_the_others() {
        stands(aBookedVisit().id("apt_late").startingAt("2026-11-24T12:00:00Z", "Asia/Kolkata"));
        stage.now = Instant.parse("2026-11-23T06:00:00Z");
        heard("apt_late", stage.now);
        stage.mailbox.clear();
        stage.at(EVE);
        assertThat(theOnlyMail().subject()).isEqualTo("Your 4 visits on Tue 24 Nov");
    }

    @Test
    void times_are_those_of_each_visits_own_zone() {
        stands(visit(2).startingAt("2026-11-24T10:30:00Z", "Asia/Dubai"));
        stage.at(EVE);
        assertThat(theOnlyMail().text())
                .containsSubsequence(
                        "10:30 to 11:00", "India Standard Time", "14:30 to 15:00", "Gulf Standard Time (Asia/Dubai)");
    }

    @Test
    void all_wait_for_a_booking_service_that_is_away_in_the_middle() {
        stage.known.visits.remove("apt_noon");
        stage.booking = new Answer.Unavailable<>("booking-service did not answer");
        stage.known.alsoListed.add("apt_noon");
        stage.at(EVE);
        assertThat(stage.mailbox).isEmpty();
        stands(visit(1));
        stage.at("2026-11-23T08:40:00Z");
        assertThat(theOnlyMail().subject()).isEqualTo("Your 3 visits on Tue 24 Nov");
    }

    @Test
    void a_mail_that_is_put_off_keeps_its_name() {
        stage.mailServer = mail -> new DeliveryResult.Unclear("the answer got lost");
        stage.at(EVE);
        stage.mailServer = mail -> new DeliveryResult.Accepted();
        stage.at("2026-11-23T08:45:00Z");
        assertThat(stage.mailbox).hasSize(2);
        assertThat(stage.mailbox)
                .extracting(Email::messageId)
                .containsOnly(stage.mailbox.get(0).messageId());
        assertThat(statuses()).containsOnly(NotificationStatus.SENT);
    }

    @Test
    void who_begins_with_another_one_sends_no_second_mail() {
        stage.now = Instant.parse(EVE);
        var seen = stage.notifications.due(stage.now, 10);
        assertThat(seen).hasSize(3);
        // Everybody holds what they saw before the first one was sent.
        seen.forEach(stage.sending::send);
        assertThat(stage.mailbox).hasSize(1);
        assertThat(statuses()).containsOnly(NotificationStatus.SENT);
    }

    @Test
    void one_that_is_heard_of_late_was_told_with_the_others() {
        stands(aBookedVisit().id("apt_unheard").startingAt("2026-11-24T12:00:00Z", "Asia/Kolkata"));
        stage.at(EVE);
        assertThat(theOnlyMail().subject()).isEqualTo("Your 4 visits on Tue 24 Nov");
        heard("apt_unheard", LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-23T09:00:00Z");
        assertThat(stage.mailbox).isEmpty();
        assertThat(reminder("apt_unheard").status()).isEqualTo(NotificationStatus.SENT);
        assertThat(reminder("apt_unheard").sentTo()).isEqualTo("m\u2022\u2022\u2022@e\u2022\u2022\u2022.org");
    }

    @Test
    void one_that_is_heard_of_after_another_has_begun_was_told_with_it() {
        stands(aBookedVisit().id("apt_unheard").startingAt("2026-11-24T12:00:00Z", "Asia/Kolkata"));
        stage.at(EVE);
        stage.now = Instant.parse("2026-11-24T11:00:00Z"); // all the others have begun
        heard("apt_unheard", LONG_BEFORE);
        stage.mailbox.clear();
        stage.at("2026-11-24T11:00:00Z");
        assertThat(stage.mailbox).isEmpty();
        assertThat(reminder("apt_unheard").status()).isEqualTo(NotificationStatus.SENT);
    }

    @Test
    void one_that_is_just_being_sent_by_another_is_waited_for() {
        var noon = reminder("apt_noon");
        stage.now = Instant.parse(EVE);
        var theirs = stage.notifications
                .save(noon.claimed(stage.now, stage.now.plusSeconds(60)))
                .orElseThrow();
        stage.at(EVE);
        assertThat(stage.mailbox).isEmpty();
        stage.notifications.save(theirs.putOff("they could not", stage.now));
        stage.at("2026-11-23T08:40:00Z");
        assertThat(theOnlyMail().subject()).isEqualTo("Your 3 visits on Tue 24 Nov");
    }

    private Email theOnlyMail() {
        assertThat(stage.mailbox).hasSize(1);
        return stage.mailbox.get(0);
    }

    private List<NotificationStatus> statuses() {
        return VISITS.stream().map(this::reminder).map(Notification::status).toList();
    }

    private Notification reminder(String appointmentId) {
        return stage.notifications.about(appointmentId).stream()
                .filter(each -> each.id().kind() == REMINDED_ON_EVE)
                .findFirst()
                .orElseThrow();
    }

    private void stands(NoticeFixture visit) {
        var notice = visit.notice();
        stage.known.visits.put(notice.appointmentId(), notice);
    }

    private void heard(String appointmentId, Instant at) {
        assertThat(stage.tellPatient.tell(Fact.ofVisit(anEvent(), appointmentId, 1, at)))
                .isEqualTo(new Outcome.Settled());
    }

    private static NotificationId anEvent() {
        return new NotificationId(UUID.randomUUID(), BOOKED);
    }

    private static NoticeFixture visit(int which) {
        return aBookedVisit().id(VISITS.get(which)).startingAt(STARTS.get(which), "Asia/Kolkata");
    }

    private static AppointmentNotice.Doctor aDoctor() {
        return aBookedVisit().notice().doctor();
    }
}
