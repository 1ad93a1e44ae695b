package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.Agendas.Today;
import com.prescripto.notification.appointments.AppointmentNotice.Time;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.platform.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tuesday 24 November in Kolkata: six in the morning is 00:30 UTC; visits are at 10:30 and at 16:00. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendasTests {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final String SIX = "2026-11-24T00:30:00Z";
    private static final String MORNING = "2026-11-24T05:00:00Z";
    private static final String AFTERNOON = "2026-11-24T10:30:00Z";

    private final TellingStage stage = new TellingStage();

    AgendasTests() {
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of("doc_1")));
        stage.known.agenda = new Answer.Found<>(agenda(true, MORNING, AFTERNOON));
    }

    @Test
    void a_doctor_is_told_of_the_day_once_at_six() {
        looked("2026-11-24T00:29:59Z");
        assertThat(stage.mailbox).isEmpty();
        looked(SIX);
        looked("2026-11-24T00:31:00Z");
        looked("2026-11-24T04:00:00Z");
        assertThat(stage.subjects()).containsExactly("Your agenda for Tue 24 Nov: 2 visits");
        assertThat(stage.mailbox.get(0).to()).isEqualTo(new Email.Recipient("Dr Asha Rao", "rao@example.org"));
        assertThat(stage.mailbox.get(0).calendar()).isNull();
    }

    @Test
    void every_doctor_with_visits_is_told_and_nobody_else() {
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of("doc_1", "doc_2")));
        looked(SIX);
        assertThat(stage.mailbox).hasSize(2);
        assertThat(stage.mailbox).extracting(Email::messageId).doesNotHaveDuplicates();
    }

    @Test
    void whose_first_visit_is_booked_after_six_is_told_then_and_once() {
        looked(SIX);
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of("doc_1", "doc_2")));
        looked("2026-11-24T03:30:00Z"); // nine
        assertThat(stage.mailbox).hasSize(2);
        looked("2026-11-24T03:31:00Z");
        assertThat(stage.mailbox).hasSize(2);
        assertThat(stage.mailbox).extracting(Email::messageId).doesNotHaveDuplicates();
        assertThat(stage.meters.get("notification.overdue").gauge().value()).isZero();
    }

    @Test
    void who_has_no_visits_for_a_while_is_not_told_again() {
        looked(SIX);
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of()));
        looked("2026-11-24T03:30:00Z");
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of("doc_1")));
        looked("2026-11-24T03:31:00Z");
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void whose_first_visit_is_booked_in_the_afternoon_is_not_told() {
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of()));
        looked(SIX);
        looked("2026-11-24T06:30:00Z"); // noon
        stage.known.today = new Answer.Found<>(new Today(TUESDAY, KOLKATA, List.of("doc_1")));
        looked("2026-11-24T06:31:00Z");
        assertThat(stage.mailbox).isEmpty();
    }

    @Test
    void another_instance_plans_the_same_ones() {
        looked(SIX);
        var twin = new PlanAgendas(stage.known, stage.notifications, Senders.agendas(), stage);
        twin.plan();
        stage.tellDue.tell();
        assertThat(stage.mailbox).hasSize(1);
        assertThat(stage.notifications.search(new Search(null, NotificationKind.AGENDA, null, 9, null)))
                .hasSize(1);
    }

    @Test
    void it_says_what_is_true_when_it_is_sent() {
        stage.now = Instant.parse(SIX);
        stage.planAgendas.plan();
        stage.known.agenda = new Answer.Found<>(agenda(true, AFTERNOON));
        stage.tellDue.tell();
        assertThat(stage.subjects()).containsExactly("Your agenda for Tue 24 Nov: 1 visit");
        assertThat(stage.mailbox.get(0).text()).contains("16:00 to 16:30").doesNotContain("10:30");
    }

    @Test
    void a_day_on_which_nothing_is_left_is_not_told() {
        stage.known.agenda = new Answer.Found<>(agenda(true));
        looked(SIX);
        assertThat(stage.mailbox).isEmpty();
        assertThat(theAgenda().status()).isEqualTo(NotificationStatus.WITHDRAWN);
        assertThat(theAgenda().reason()).isEqualTo("no visit of that day is still to come");
    }

    @Test
    void a_doctor_who_is_not_to_be_told_is_not() {
        stage.known.agenda = new Answer.Found<>(agenda(false, MORNING));
        looked(SIX);
        assertThat(stage.mailbox).isEmpty();
        assertThat(theAgenda().reason()).isEqualTo("the doctor gets no agendas now");
    }

    @Test
    void a_booking_service_that_is_away_at_six_makes_it_late() {
        var today = stage.known.today;
        stage.known.today = new Answer.Unavailable<>("booking-service did not answer");
        looked(SIX);
        assertThat(stage.mailbox).isEmpty();
        stage.known.today = today;
        looked("2026-11-24T01:30:00Z");
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void nobody_is_told_in_the_middle_of_the_day() {
        looked("2026-11-24T06:30:00Z"); // noon
        assertThat(stage.mailbox).isEmpty();
        assertThat(stage.notifications.search(new Search(null, NotificationKind.AGENDA, null, 9, null)))
                .isEmpty();
    }

    @Test
    void one_that_could_not_be_sent_in_time_is_not_sent_when_the_day_is_over() {
        stage.mailServer = mail -> new DeliveryResult.TryLater("away");
        looked(SIX);
        stage.mailServer = mail -> new DeliveryResult.Accepted();
        looked("2026-11-24T11:00:00Z"); // half past four: the last visit is over
        assertThat(stage.mailbox).isEmpty();
        assertThat(theAgenda().status()).isEqualTo(NotificationStatus.WITHDRAWN);
    }

    @Test
    void the_next_morning_has_an_agenda_of_its_own() {
        looked(SIX);
        stage.known.today = new Answer.Found<>(new Today(TUESDAY.plusDays(1), KOLKATA, List.of("doc_1")));
        looked("2026-11-25T00:30:00Z");
        assertThat(stage.notifications.search(new Search(null, NotificationKind.AGENDA, null, 9, null)))
                .hasSize(2);
    }

    private void looked(String instant) {
        stage.now = Instant.parse(instant);
        stage.planAgendas.plan();
        stage.tellDue.tell();
    }

    private Notification theAgenda() {
        return stage.notifications
                .search(new Search(null, NotificationKind.AGENDA, null, 9, null))
                .get(0);
    }

    private static Agenda agenda(boolean wanted, String... starts) {
        return new Agenda(
                new Agenda.Doctor("Dr Asha Rao", "rao@example.org"),
                TUESDAY,
                KOLKATA,
                wanted,
                null,
                Stream.of(starts)
                        .map(Instant::parse)
                        .map(start -> new Agenda.Visit(
                                new Time(start, start.plus(Duration.ofMinutes(30))), "Consultation", "M. I."))
                        .toList(),
                aBookedVisit().notice().clinic());
    }
}
