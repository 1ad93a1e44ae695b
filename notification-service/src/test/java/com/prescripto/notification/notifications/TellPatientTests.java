package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;
import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aLapsedHold;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.accounts.AccountNoticeFixture;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.CancellationCode;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailSender;
import com.prescripto.notification.notifications.Outcome.GivenUp;
import com.prescripto.notification.notifications.Outcome.Settled;
import com.prescripto.notification.notifications.Outcome.TryLater;
import com.prescripto.notification.platform.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellPatientTests {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final NotificationProperties SETTINGS = Senders.settings(8);
    private static final Instant HAPPENED = Instant.parse("2026-11-23T07:30:00Z");
    private static final NotificationId BOOKED = new NotificationId(UUID.randomUUID(), NotificationKind.BOOKED);
    private static final NotificationId RESCHEDULED =
            new NotificationId(UUID.randomUUID(), NotificationKind.RESCHEDULED);
    private static final NotificationId LAPSED = new NotificationId(UUID.randomUUID(), NotificationKind.LAPSED);
    private static final NotificationId CANCELLED = new NotificationId(UUID.randomUUID(), NotificationKind.CANCELLED);

    private final Notifications notifications = new InMemoryNotifications();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Email> mailbox = new ArrayList<>();
    private final TellPatient tellPatient;

    /** The outside world: what the clock, booking-service and the mail server answer. */
    private Instant now = HAPPENED.plusSeconds(2);

    private Answer<AppointmentNotice> booking =
            new Answer.Found<>(aBookedVisit().notice());
    private Supplier<DeliveryResult> mailServer = DeliveryResult.Accepted::new;

    TellPatientTests() {
        var clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        var metrics = new NotificationMetrics(meters);
        var known = new BookingInMemory(appointmentId -> booking);
        EmailSender emails = mail -> {
            var result = mailServer.get();
            mailbox.add(mail);
            return result;
        };
        var sending =
                Senders.of(notifications, known, known, new AccountNoticeFixture(), emails, metrics, SETTINGS, clock);
        tellPatient = new TellPatient(notifications, sending, metrics, clock);
    }

    @Test
    void a_booked_visit_is_told() {
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is booked");
            assertThat(mail.to()).isEqualTo(new Email.Recipient("Meera Iyer", "meera@example.org"));
            assertThat(mail.messageId()).isEqualTo(BOOKED.eventId() + ".BOOKED");
        });
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(count("notification.sent", "booked")).isOne();
    }

    @Test
    void a_cancelled_visit_is_told() {
        booking = new Answer.Found<>(aCancelledVisit(DoneBy.DOCTOR).notice());
        assertThat(tellCancelled()).isEqualTo(new Settled());
        assertThat(mailbox)
                .singleElement()
                .extracting(Email::subject)
                .isEqualTo("Your visit on Tue 24 Nov, 10:30 is cancelled");
    }

    @Test
    void a_hold_that_its_patient_let_go_is_not_told_as_a_cancelled_visit() {
        booking = new Answer.Found<>(
                aCancelledVisit(DoneBy.PATIENT).letGo(DoneBy.PATIENT).notice());
        assertThat(tellCancelled()).isEqualTo(new Settled());
        assertWithdrawn(CANCELLED, "the patient let a held time go");
    }

    @Test
    void a_hold_that_the_clinic_took_back_is_told() {
        booking = new Answer.Found<>(
                aCancelledVisit(DoneBy.ADMIN).letGo(DoneBy.ADMIN).notice());
        tellCancelled();
        assertThat(mailbox).hasSize(1);
    }

    @Test
    void a_fact_is_told_once_however_often_it_is_reported() {
        for (int i = 0; i < 5; i++) {
            assertThat(tellBooked()).isEqualTo(new Settled());
        }
        assertThat(mailbox).hasSize(1);
        assertThat(count("notification.duplicates")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(value = AppointmentStatus.class, names = "BOOKED", mode = EnumSource.Mode.EXCLUDE)
    void a_booked_visit_that_stands_otherwise_by_now_is_not_told(AppointmentStatus status) {
        booking = new Answer.Found<>(aBookedVisit().version(2).status(status).notice());
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).isEmpty();
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.WITHDRAWN);
        assertThat(stored(BOOKED).reason()).isEqualTo("the appointment is " + status + " meanwhile");
        assertThat(count("notification.withdrawn", "booked")).isOne();
    }

    @Test
    void a_booked_visit_is_not_told_once_its_cancellation_is_known() {
        var laterFact = Notification.pending(Fact.ofVisit(CANCELLED, APPOINTMENT, 2, HAPPENED), now);
        mailServer = () -> {
            throw new AssertionError("nothing may be sent");
        };
        notifications.findOrAdd(laterFact);
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(stored(BOOKED).reason()).isEqualTo("a later fact about this appointment is known");
    }

    @Test
    void a_confirmed_hold_is_told_like_any_other_booking() {
        booking = new Answer.Found<>(aBookedVisit().version(2).notice());
        assertThat(tell(BOOKED, 2)).isEqualTo(new Settled());
        assertThat(mailbox)
                .singleElement()
                .satisfies(mail -> assertThat(calendar(mail)).contains("METHOD:REQUEST", "SEQUENCE:1"));
    }

    @Test
    void a_moved_visit_is_told() {
        booking = new Answer.Found<>(moved(HAPPENED).notice());
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertThat(mailbox).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your visit has moved to Tue 24 Nov, 10:30");
            assertThat(calendar(mail)).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTAMP:20261123T073000Z");
        });
        assertThat(count("notification.sent", "rescheduled")).isOne();
    }

    @Test
    void a_visit_that_is_of_another_kind_has_changed_and_not_moved() {
        var sameTime = moved(HAPPENED).startingAt("2026-11-23T03:30:00Z", "Asia/Kolkata");
        booking = new Answer.Found<>(sameTime.visit("Check-up").notice());
        tell(RESCHEDULED, 2);
        assertThat(mailbox)
                .singleElement()
                .extracting(Email::subject)
                .isEqualTo("Your visit on Mon 23 Nov, 09:00 has changed");
    }

    @Test
    void what_was_noted_or_undone_since_does_not_make_a_move_untrue() {
        booking = new Answer.Found<>(moved(HAPPENED).version(5).notice());
        tell(RESCHEDULED, 2);
        assertThat(mailbox)
                .singleElement()
                .satisfies(mail -> assertThat(calendar(mail)).contains("SEQUENCE:1"));
    }

    @ParameterizedTest
    @EnumSource(value = AppointmentStatus.class, names = "BOOKED", mode = EnumSource.Mode.EXCLUDE)
    void a_moved_visit_that_stands_otherwise_by_now_is_not_told(AppointmentStatus status) {
        booking = new Answer.Found<>(moved(HAPPENED).version(3).status(status).notice());
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertWithdrawn(RESCHEDULED, "the appointment is " + status + " meanwhile");
        assertThat(count("notification.withdrawn", "rescheduled")).isOne();
    }

    @Test
    void of_two_moves_only_the_newer_one_is_told_even_if_it_leads_to_the_same_time() {
        booking = new Answer.Found<>(moved(HAPPENED.plusMillis(1)).version(4).notice());
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertWithdrawn(RESCHEDULED, "the appointment has moved again meanwhile");
    }

    @Test
    void a_booked_visit_that_has_moved_by_now_is_not_told() {
        booking = new Answer.Found<>(moved(HAPPENED.plusSeconds(1)).notice());
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertWithdrawn(BOOKED, "the appointment has moved meanwhile");
    }

    @Test
    void a_hold_that_was_moved_before_it_was_booked_is_told_as_booked() {
        booking = new Answer.Found<>(moved(HAPPENED.minusSeconds(1)).version(3).notice());
        assertThat(tell(BOOKED, 3)).isEqualTo(new Settled());
        assertThat(mailbox)
                .singleElement()
                .extracting(Email::subject)
                .isEqualTo("Your visit on Tue 24 Nov, 10:30 is booked");
    }

    @Test
    void a_lapsed_hold_is_told_and_no_calendar_is_concerned() {
        booking = new Answer.Found<>(aLapsedHold().notice());
        assertThat(tell(LAPSED, 2)).isEqualTo(new Settled());
        assertThat(mailbox).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your hold for Tue 24 Nov, 10:30 has lapsed");
            assertThat(mail.calendar()).isNull();
        });
        assertThat(count("notification.sent", "lapsed")).isOne();
    }

    @Test
    void a_lapsed_hold_is_not_told_to_who_has_booked_again() {
        booking = new Answer.Found<>(aLapsedHold().bookedAgain().notice());
        assertThat(tell(LAPSED, 2)).isEqualTo(new Settled());
        assertWithdrawn(LAPSED, "the patient has booked again meanwhile");
    }

    @Test
    void a_lapsed_hold_is_not_told_once_its_time_has_come() {
        booking = new Answer.Found<>(aLapsedHold().notice());
        now = Instant.parse("2026-11-24T05:00:00Z");
        tell(LAPSED, 2);
        assertWithdrawn(LAPSED, "the time has come meanwhile");
    }

    @ParameterizedTest
    @EnumSource(value = AppointmentStatus.class, names = "LAPSED", mode = EnumSource.Mode.EXCLUDE)
    void a_lapsed_hold_that_stands_otherwise_by_now_is_not_told(AppointmentStatus status) {
        booking = new Answer.Found<>(aLapsedHold().version(3).status(status).notice());
        tell(LAPSED, 2);
        assertWithdrawn(LAPSED, "the appointment is " + status + " meanwhile");
    }

    /** Failure story 13. Whatever the order in which the facts are heard, the last word is right and said once. */
    @ParameterizedTest
    @CsvSource({
        "BOOKED RESCHEDULED CANCELLED", "BOOKED CANCELLED RESCHEDULED", "RESCHEDULED BOOKED CANCELLED",
        "RESCHEDULED CANCELLED BOOKED", "CANCELLED BOOKED RESCHEDULED", "CANCELLED RESCHEDULED BOOKED"
    })
    void facts_heard_in_any_order_after_the_end_are_told_by_the_last_one_alone(String order) {
        booking = new Answer.Found<>(moved(HAPPENED.plusSeconds(1))
                .version(3)
                .status(AppointmentStatus.CANCELLED)
                .cancelled(DoneBy.PATIENT, CancellationCode.CANNOT_COME, 100)
                .notice());
        for (var kind : order.split(" ", -1)) {
            assertThat(
                            switch (kind) {
                                case "BOOKED" -> tell(BOOKED, 1);
                                case "RESCHEDULED" -> tell(RESCHEDULED, 2);
                                default -> tell(CANCELLED, 3);
                            })
                    .isEqualTo(new Settled());
        }
        assertThat(mailbox).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is cancelled");
            assertThat(calendar(mail)).contains("METHOD:CANCEL", "SEQUENCE:2");
        });
    }

    @Test
    void a_move_is_not_told_once_a_later_fact_is_known() {
        booking = new Answer.Found<>(moved(HAPPENED).notice());
        notifications.findOrAdd(Notification.pending(Fact.ofVisit(CANCELLED, APPOINTMENT, 3, HAPPENED), now));
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertWithdrawn(RESCHEDULED, "a later fact about this appointment is known");
    }

    @Test
    void a_move_waits_while_the_booking_is_on_its_way() {
        var earlier =
                notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        notifications.save(earlier.claimed(now, now.plus(LEASE)));
        booking = new Answer.Found<>(moved(HAPPENED).notice());
        assertThat(tell(RESCHEDULED, 2))
                .isEqualTo(new TryLater("an earlier mail about this appointment is on its way"));
        now = now.plus(LEASE);
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
    }

    @Test
    void an_earlier_fact_that_comes_late_keeps_nothing_back() {
        booking = new Answer.Found<>(moved(HAPPENED).notice());
        notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        assertThat(tell(RESCHEDULED, 2)).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
    }

    @Test
    void a_cancellation_waits_while_the_booking_is_on_its_way() {
        var earlier =
                notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        notifications.save(earlier.claimed(now, now.plus(LEASE)));
        booking = new Answer.Found<>(aCancelledVisit(DoneBy.PATIENT).notice());
        assertThat(tellCancelled()).isEqualTo(new TryLater("an earlier mail about this appointment is on its way"));
        assertThat(mailbox).isEmpty();

        now = now.plus(LEASE);
        assertThat(tellCancelled()).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
    }

    @Test
    void an_answer_older_than_the_event_is_not_believed() {
        booking = new Answer.Found<>(aBookedVisit().version(1).notice());
        assertThat(tellCancelled()).isInstanceOf(TryLater.class);
        assertThat(stored(CANCELLED).status()).isEqualTo(NotificationStatus.PENDING);
    }

    @Test
    void an_unknown_appointment_is_given_up() {
        booking = new Answer.Unknown<>();
        assertThat(tellBooked()).isEqualTo(new GivenUp("booking-service knows no such appointment"));
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.GIVEN_UP);
        assertThat(count("notification.given.up", "booked")).isOne();
    }

    @Test
    void who_was_forgotten_is_told_nothing_and_nobody_has_to_see_to_it() {
        booking = new Answer.Gone<>();
        assertThat(tellCancelled()).isEqualTo(new Settled());
        assertThat(stored(CANCELLED).status()).isEqualTo(NotificationStatus.WITHDRAWN);
        assertThat(stored(CANCELLED).reason()).isEqualTo("the patient was forgotten");
        assertThat(mailbox).isEmpty();
    }

    @Test
    void while_booking_service_is_away_nothing_is_claimed() {
        booking = new Answer.Unavailable<>("booking-service did not answer");
        assertThat(tellBooked()).isEqualTo(new TryLater("booking-service did not answer"));
        assertThat(stored(BOOKED).attempts()).isZero();

        booking = new Answer.Found<>(aBookedVisit().notice());
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_away_gets_the_mail_later() {
        mailServer = () -> new DeliveryResult.TryLater("away");
        assertThat(tellBooked()).isEqualTo(new TryLater("away"));
        assertThat(stored(BOOKED).reason()).isEqualTo("away");

        mailServer = DeliveryResult.Accepted::new;
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(stored(BOOKED).attempts()).isEqualTo(2);
        assertThat(count("notification.ambiguous")).isZero();
    }

    @Test
    void a_final_no_is_final() {
        mailServer = () -> new DeliveryResult.Refused("the mail server refused the address: 550");
        assertThat(tellBooked()).isEqualTo(new GivenUp("the mail server refused the address: 550"));
        mailServer = DeliveryResult.Accepted::new;
        assertThat(tellBooked()).isEqualTo(new GivenUp("the mail server refused the address: 550"));
        assertThat(mailbox).hasSize(1);
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.GIVEN_UP);
        assertThat(count("notification.given.up", "booked")).isOne();
    }

    @Test
    void a_lost_answer_is_counted_and_the_mail_sent_again() {
        mailServer = () -> new DeliveryResult.Unclear("answer lost");
        assertThat(tellBooked()).isEqualTo(new TryLater("answer lost"));
        assertThat(count("notification.ambiguous")).isOne();

        mailServer = DeliveryResult.Accepted::new;
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).extracting(Email::messageId).hasSize(2).containsOnly(BOOKED.eventId() + ".BOOKED");
    }

    @Test
    void what_another_instance_is_sending_is_left_alone_until_its_lease_ends() {
        var theirs = notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        notifications.save(theirs.claimed(now, now.plus(LEASE)));

        now = now.plus(LEASE).minusMillis(1);
        assertThat(tellBooked()).isEqualTo(new TryLater("somebody else is sending it"));
        assertThat(mailbox).isEmpty();
        assertThat(count("notification.ambiguous")).isZero();

        now = now.plusMillis(1);
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
        assertThat(count("notification.ambiguous")).isOne();
    }

    @Test
    void of_two_instances_that_meet_one_sends() {
        var outcomes = new ArrayList<Outcome>();
        mailServer = () -> {
            outcomes.add(tellBooked()); // another instance, in the middle of our hand-over
            return new DeliveryResult.Accepted();
        };
        outcomes.add(tellBooked());
        assertThat(mailbox).hasSize(1);
        assertThat(outcomes).containsExactly(new TryLater("somebody else is sending it"), new Settled());
    }

    @Test
    void whoever_is_slower_than_the_lease_does_not_undo_what_the_other_noted() {
        mailServer = () -> {
            now = now.plus(LEASE);
            mailServer = DeliveryResult.Accepted::new;
            assertThat(tellBooked()).isEqualTo(new Settled());
            return new DeliveryResult.TryLater("too slow");
        };
        tellBooked();
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(count("notification.ambiguous")).isOne();
    }

    @Test
    void a_crash_between_storing_and_sending_leaves_nothing_behind_that_blocks() {
        notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        assertThat(tellBooked()).isEqualTo(new Settled());
        assertThat(mailbox).hasSize(1);
        assertThat(count("notification.ambiguous")).isZero();
    }

    @Test
    void giving_up_ends_what_is_open_and_leaves_what_is_settled() {
        booking = new Answer.Unavailable<>("away");
        tellBooked();
        tellPatient.giveUp(BOOKED, "away");
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.GIVEN_UP);
        assertThat(count("notification.given.up", "booked")).isOne();

        booking = new Answer.Found<>(aCancelledVisit(DoneBy.ADMIN).notice());
        tellCancelled();
        tellPatient.giveUp(CANCELLED, "away");
        assertThat(stored(CANCELLED).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(count("notification.given.up", "cancelled")).isZero();
    }

    @Test
    void giving_up_does_not_touch_what_somebody_is_sending() {
        var theirs = notifications.findOrAdd(Notification.pending(Fact.ofVisit(BOOKED, APPOINTMENT, 1, HAPPENED), now));
        notifications.save(theirs.claimed(now, now.plus(LEASE)));
        tellPatient.giveUp(BOOKED, "away");
        assertThat(stored(BOOKED).status()).isEqualTo(NotificationStatus.SENDING);
    }

    @Test
    void the_time_from_the_fact_to_the_mail_is_measured() {
        tellBooked();
        assertThat(meters.get("notification.delay").timer().totalTime(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(2);
    }

    @Test
    void every_count_begins_at_zero() {
        for (var counter : List.of("notification.sent", "notification.withdrawn", "notification.given.up")) {
            for (var kind : List.of(
                    "booked",
                    "rescheduled",
                    "cancelled",
                    "lapsed",
                    "paid",
                    "refunded",
                    "reminded_ahead",
                    "reminded_on_eve")) {
                assertThat(count(counter, kind)).isZero();
            }
        }
        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains(
                        "notification.sent",
                        "notification.withdrawn",
                        "notification.given.up",
                        "notification.duplicates",
                        "notification.ambiguous");
    }

    private static NoticeFixture moved(Instant at) {
        return aMovedVisit(DoneBy.PATIENT, at);
    }

    private static String calendar(Email mail) {
        return Objects.requireNonNull(mail.calendar()).text();
    }

    private void assertWithdrawn(NotificationId id, String why) {
        assertThat(mailbox).isEmpty();
        assertThat(stored(id).status()).isEqualTo(NotificationStatus.WITHDRAWN);
        assertThat(stored(id).reason()).isEqualTo(why);
    }

    private Outcome tell(NotificationId what, long version) {
        return tellPatient.tell(Fact.ofVisit(what, APPOINTMENT, version, HAPPENED));
    }

    private Outcome tellBooked() {
        return tell(BOOKED, 1);
    }

    private Outcome tellCancelled() {
        return tell(CANCELLED, 2);
    }

    private Notification stored(NotificationId id) {
        return notifications.find(id).orElseThrow();
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }

    private double count(String name, String kind) {
        return meters.get(name).tag("kind", kind).counter().count();
    }
}
