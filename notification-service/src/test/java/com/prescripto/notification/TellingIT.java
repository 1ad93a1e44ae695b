package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static com.prescripto.notification.inbox.EventFixture.cancelled;
import static com.prescripto.notification.inbox.EventFixture.lapsed;
import static com.prescripto.notification.inbox.EventFixture.moved;
import static com.prescripto.notification.inbox.EventFixture.ofAccount;
import static com.prescripto.notification.inbox.EventFixture.ofType;
import static com.prescripto.notification.inbox.EventFixture.payment;
import static com.prescripto.notification.inbox.EventFixture.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.prescripto.notification.inbox.EventFixture;
import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageProperties;

/** From an event on the broker to a mail in a mailbox, on real servers; two instances of the service share the work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingIT {
    private static final String BOOKED = "Your visit on Tue 24 Nov, 10:30 is booked";
    private static final String CANCELLED = "Your visit on Tue 24 Nov, 10:30 is cancelled";
    private static final String MOVED = "Your visit has moved to Thu 26 Nov, 10:30";
    private static final String MOVED_AGAIN = "Your visit has moved to Sat 28 Nov, 10:30";
    private static final String RECEIVED = "Your payment for Tue 24 Nov, 10:30 has arrived";
    private static final String BACK = "Your money for Tue 24 Nov, 10:30 comes back";
    private static final Instant FIRST_MOVE = EventFixture.HAPPENED.plusSeconds(60);
    private static final Instant SECOND_MOVE = FIRST_MOVE.plusSeconds(60);

    private static Broker broker;
    private static PlayedBooking booking;
    private static Mailbox mailbox;
    private static RunningService service;
    private static RunningService twin;

    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.ofThisRun();
        booking = new PlayedBooking();
        mailbox = new Mailbox();
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.put("prescripto.notifications.pause", "1s"); // who finds a day taken looks again
        service = RunningService.start(settings);
        twin = RunningService.start(settings);
        await().atMost(Duration.ofSeconds(60)).until(() -> broker.isListenedTo());
    }

    @AfterAll
    static void stop() {
        twin.close();
        service.close();
        mailbox.close();
        booking.close();
        broker.close();
    }

    @Test
    void a_booked_visit_is_mailed_in_text_and_html() throws Exception {
        var event = booked(booking.booked(meera));
        broker.publish(event);
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));

        var mail = mailbox.mailsTo(meera).get(0);
        assertThat(mail.getSubject()).isEqualTo(BOOKED);
        assertThat(mail.getMessageID()).isEqualTo("<" + event.id() + ".BOOKED@prescripto.example>");
        assertThat(form(mail, 0)).contains("Meera <Iyer>").contains("/appointments");
        assertThat(form(mail, 1)).contains("Meera &lt;Iyer&gt;").contains("/appointments");
        // Written down after the mail server took it.
        soon(() -> assertThat(stored(event, NotificationKind.BOOKED)).isEqualTo(NotificationStatus.SENT));
    }

    @Test
    void an_event_that_comes_five_times_is_mailed_once() {
        var event = booked(booking.booked(meera));
        var duplicates = counted("notification.duplicates");
        broker.publish(event, event, event, event, event);
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
        // Each of the others is seen and recognised, at once or after a rung of the ladder.
        soon(() -> assertThat(counted("notification.duplicates") - duplicates).isEqualTo(4));
        assertThat(mailbox.mailsTo(meera)).hasSize(1);
    }

    @Test
    void a_cancelled_visit_is_mailed() {
        var visit = booking.booked(meera);
        broker.publish(booked(visit));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(BOOKED));
        booking.cancelled(visit, meera, "DOCTOR");
        broker.publish(cancelled(visit));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(BOOKED, CANCELLED));
    }

    @Test
    void a_booking_overtaken_by_its_cancellation_is_not_mailed() {
        var visit = booking.booked(meera);
        booking.cancelled(visit, meera, "PATIENT");
        var late = booked(visit);
        broker.publish(late, cancelled(visit));
        soon(() -> assertThat(stored(late, NotificationKind.BOOKED)).isEqualTo(NotificationStatus.WITHDRAWN));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(CANCELLED));
        assertThat(reason(late)).isEqualTo("the appointment is CANCELLED meanwhile");
    }

    @Test
    void a_visit_that_moves_and_ends_keeps_one_place_in_the_calendar() throws Exception {
        var visit = booking.booked(meera);
        broker.publish(booked(visit));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(BOOKED));
        booking.moved(visit, meera, 2, FIRST_MOVE);
        var move = moved(visit, 2, FIRST_MOVE);
        broker.publish(move, move);
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(BOOKED, MOVED));
        booking.cancelled(visit, meera, 3, "DOCTOR");
        broker.publish(cancelled(visit, 3));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(BOOKED, MOVED, CANCELLED));

        var calendars = new ArrayList<ICalendar>();
        for (var mail : mailbox.mailsTo(meera)) {
            calendars.add(Objects.requireNonNull(Biweekly.parse(form(mail, 2)).first()));
        }
        assertThat(calendars)
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(calendars)
                .extracting(calendar -> calendar.getEvents().get(0).getUid().getValue())
                .containsOnly(visit);
        assertThat(calendars)
                .extracting(
                        calendar -> calendar.getEvents().get(0).getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(mailbox.mailsTo(meera)).hasSize(3);
    }

    @Test
    void facts_that_come_after_the_end_and_in_the_wrong_order_are_told_by_the_last_one_alone() {
        var visit = booking.booked(meera);
        booking.cancelled(visit, meera, 4, "PATIENT");
        var second = moved(visit, 3, SECOND_MOVE);
        var first = moved(visit, 2, FIRST_MOVE);
        var begin = booked(visit);
        broker.publish(cancelled(visit, 4), second, begin, first);
        soon(() -> assertThat(stored(second, NotificationKind.RESCHEDULED)).isEqualTo(NotificationStatus.WITHDRAWN));
        soon(() -> assertThat(stored(first, NotificationKind.RESCHEDULED)).isEqualTo(NotificationStatus.WITHDRAWN));
        soon(() -> assertThat(stored(begin, NotificationKind.BOOKED)).isEqualTo(NotificationStatus.WITHDRAWN));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(CANCELLED));
    }

    @Test
    void of_two_moves_that_come_late_the_newer_one_is_told() {
        var visit = booking.booked(meera);
        booking.moved(visit, meera, 3, SECOND_MOVE);
        var second = moved(visit, 3, SECOND_MOVE);
        var first = moved(visit, 2, FIRST_MOVE);
        broker.publish(second, first);
        soon(() -> assertThat(stored(first, NotificationKind.RESCHEDULED)).isEqualTo(NotificationStatus.WITHDRAWN));
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(MOVED_AGAIN));
    }

    @Test
    void a_hold_is_told_when_it_is_booked_or_has_lapsed_and_not_before() {
        var ignored = counted("notification.ignored");
        var visit = booking.booked("held." + meera);
        booking.booked(visit, "held." + meera, 3);
        var again = lapsed(booking.lapsed("again." + meera, true));
        broker.publish(ofType("APPOINTMENT_HELD"), moved(visit, 2, "HELD"), booked(visit, 3), again);
        broker.publish(lapsed(booking.lapsed("lapsed." + meera, false)));
        soon(() -> assertThat(mailbox.subjectsTo("held." + meera)).containsExactly(BOOKED));
        soon(() -> assertThat(mailbox.subjectsTo("lapsed." + meera))
                .singleElement()
                .asString()
                .matches("Your hold for .+ has lapsed"));
        soon(() -> assertThat(stored(again, NotificationKind.LAPSED)).isEqualTo(NotificationStatus.WITHDRAWN));
        assertThat(mailbox.mailsTo("again." + meera)).isEmpty();
        soon(() -> assertThat(counted("notification.ignored") - ignored).isEqualTo(2));
    }

    @Test
    void money_is_told_once_when_it_is_kept_and_once_when_it_goes_back() {
        var visit = booking.booked(meera);
        booking.billed(visit, meera, "PAID", "paid");
        var paid = payment("PAYMENT_SUCCESS", visit, "pay_1", "\"method\": \"ONLINE\"");
        broker.publish(paid, paid);
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(RECEIVED));

        booking.billed(visit, meera, "REFUNDED", "paid", "refunded");
        var refund = refund("PAYMENT_REFUNDED", visit, "pay_1", "BY_CLINIC");
        var duplicates = counted("notification.duplicates");
        broker.publish(refund);
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly(RECEIVED, BACK));
        // Its beginning, and the same payment once more: both are heard of and nobody is told again.
        broker.publish(
                refund("PAYMENT_REFUND_STARTED", visit, "pay_1", "BY_CLINIC").at(Instant.now()), paid);
        soon(() -> assertThat(counted("notification.duplicates") - duplicates).isGreaterThanOrEqualTo(2));
        assertThat(mailbox.subjectsTo(meera)).containsExactly(RECEIVED, BACK);
    }

    @Test
    void a_visit_tomorrow_is_reminded_of_once_by_two_instances_that_look_at_the_clock() {
        var events = new ArrayList<EventFixture>();
        var addresses = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            var address = "soon." + i + "." + meera;
            addresses.add(address);
            events.add(booked(booking.tomorrow(address)).at(Instant.now().minus(Duration.ofDays(2))));
        }
        var sent = counted("notification.sent");
        broker.publish(events.toArray(EventFixture[]::new));
        soon(() -> assertThat(addresses)
                .allSatisfy(address -> assertThat(mailbox.subjectsTo(address))
                        .hasSize(2)
                        .anyMatch(subject -> subject.endsWith(", 10:30"))));
        soon(() -> assertThat(
                        service.bean(Notifications.class).due(Instant.now().plus(Duration.ofHours(2)), 10))
                .isEmpty());
        assertThat(counted("notification.sent") - sent).isEqualTo(40);
        assertThat(counted("notification.ambiguous")).isZero();
    }

    @Test
    void who_wants_no_reminders_gets_none_and_who_gets_one_can_give_them_up_in_one_click() throws Exception {
        var planned = Instant.now().minus(Duration.ofDays(2));
        var declined = booking.tomorrow("none." + meera);
        var visit = booking.tomorrow(meera);
        booking.withoutReminders(declined, "none." + meera);
        broker.publish(booked(declined).at(planned), booked(visit).at(planned));
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(2));
        for (var mail : mailbox.mailsTo(meera)) {
            var isReminder = !mail.getSubject().endsWith("is booked");
            assertThat(mail.getHeader("List-Unsubscribe-Post"))
                    .isEqualTo(isReminder ? new String[] {"List-Unsubscribe=One-Click"} : null);
            assertThat(mail.getHeader("List-Unsubscribe"))
                    .isEqualTo(
                            isReminder
                                    ? new String[] {"<http://localhost:5173/api/unsubscribe/acc_1.reminders.seal>"}
                                    : null);
        }
        soon(() -> assertThat(service.bean(Notifications.class).about(declined))
                .filteredOn(told -> told.id().kind() == NotificationKind.REMINDED_ON_EVE)
                .singleElement()
                .satisfies(told -> assertThat(told.reason()).isEqualTo("the patient wants no reminders")));
        assertThat(mailbox.subjectsTo("none." + meera))
                .singleElement()
                .asString()
                .endsWith("is booked");
    }

    @Test
    void an_account_is_told_of_from_its_opening_to_a_forgotten_password() throws Exception {
        var account = booking.account(meera);
        var opened = ofAccount("ACCOUNT_OPENED", account, 1);
        broker.publish(opened, opened);
        soon(() -> assertThat(mailbox.subjectsTo(meera)).containsExactly("Welcome to Prescripto"));
        var welcome = mailbox.mailsTo(meera).get(0);
        var forms = (MimeMultipart) welcome.getContent();
        assertThat(new String(forms.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("http://localhost:5173/confirm-address#secret-CONFIRM_ADDRESS");

        booking.account(account, 2, "resetAskedAt", EventFixture.HAPPENED.toString());
        var asked = ofAccount("PASSWORD_RESET_REQUESTED", account, 2);
        broker.publish(asked, asked);
        soon(() -> assertThat(mailbox.subjectsTo(meera)).contains("Choose a new password"));

        booking.account(
                account,
                3,
                "resetAskedAt",
                EventFixture.HAPPENED.plusSeconds(90).toString());
        var overtaken = ofAccount("PASSWORD_RESET_REQUESTED", account, 3);
        broker.publish(overtaken);
        soon(() ->
                assertThat(stored(overtaken, NotificationKind.PASSWORD_RESET)).isEqualTo(NotificationStatus.WITHDRAWN));
        broker.publish(ofAccount("PASSWORD_CHANGED", account, 3));
        soon(() -> assertThat(mailbox.subjectsTo(meera))
                .containsExactly("Welcome to Prescripto", "Choose a new password", "Your password was changed"));
    }

    @Test
    void several_visits_of_one_day_are_reminded_of_in_one_mail_by_two_instances() {
        var visits = new ArrayList<String>();
        var events = new ArrayList<EventFixture>();
        var addresses = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            var address = "day." + i + "." + meera;
            addresses.add(address);
            for (int hour = 10; hour < 14; hour++) {
                var visit = booking.tomorrow(address, hour);
                visits.add(visit);
                events.add(booked(visit).at(Instant.now().minus(Duration.ofDays(2))));
            }
        }
        broker.publish(events.toArray(EventFixture[]::new));
        // They are heard one after the other, and the first reminder is due at once: it tells of all of them.
        soon(() -> assertThat(remindersOf(visits)).hasSize(visits.size()).containsOnly(NotificationStatus.SENT));
        assertThat(addresses)
                .allSatisfy(address -> assertThat(mailbox.subjectsTo(address))
                        .hasSize(5)
                        .filteredOn(subject -> subject.startsWith("Your 4 visits on "))
                        .hasSize(1));
        assertThat(counted("notification.ambiguous")).isZero();
    }

    @Test
    void what_nobody_is_told_about_is_passed_over_without_noise() {
        var ignored = counted("notification.ignored");
        var parked = counted("notification.parked");
        broker.publish(
                ofType("APPOINTMENT_ARRIVED"),
                ofType("APPOINTMENT_COMPLETED"),
                ofType("APPOINTMENT_NO_SHOW"),
                ofType("APPOINTMENT_ATTENDANCE_UNDONE"),
                ofType("APPOINTMENT_NOTED"),
                ofType("HOLIDAYS_CHANGED"));
        soon(() -> assertThat(counted("notification.ignored") - ignored).isEqualTo(6));
        assertThat(counted("notification.parked")).isEqualTo(parked);
    }

    @Test
    void many_events_reported_twice_are_mailed_once_each_by_two_instances() {
        var addresses = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var address = "many." + i + "." + meera;
            var event = booked(booking.booked(address));
            addresses.add(address);
            broker.publish(event, event);
        }
        soon(() -> assertThat(addresses)
                .allSatisfy(address -> assertThat(mailbox.mailsTo(address)).hasSize(1)));
        soon(() -> assertThat(broker.waiting(Broker.WORK_QUEUE)).isZero());
        assertThat(service.count("notification.sent"))
                .as("the first one had work")
                .isPositive();
        assertThat(twin.count("notification.sent"))
                .as("the second one had work")
                .isPositive();
        assertThat(counted("notification.ambiguous")).isZero();
    }

    @Test
    void poison_is_parked_with_its_reason_and_stops_nobody() {
        var ignored = counted("notification.ignored");
        var before = booked(booking.booked("before." + meera));
        var badJson = booked("apt_7").body("{\"appointmentId\":");
        var badVersion = booked("apt_7").schema("/contracts/events/APPOINTMENT_BOOKED/v9/schema.json");
        var huge = booked("apt_7").body("x".repeat(1_000_000));
        var badAddress = booked(booking.booked("no address"));
        var unknown = booked("apt_nobody_knows");
        broker.publish(before, badJson, badVersion, huge, badAddress, unknown, ofType("SOMETHING_NEW"));
        broker.publish("APPOINTMENT_BOOKED", booked("apt_7").messageWithout("cloudEvents_id"));
        broker.publish(
                "nonsense", MessageBuilder.withBody(new byte[] {0, -1, 7}).build());
        broker.publish(booked(booking.booked("after." + meera)));

        soon(() -> assertThat(mailbox.mailsTo("before." + meera)).hasSize(1));
        soon(() -> assertThat(mailbox.mailsTo("after." + meera)).hasSize(1));
        soon(() -> assertThat(counted("notification.ignored") - ignored).isOne());
        var parked = new ArrayList<Message>();
        soon(() -> {
            parked.addAll(broker.drain(Broker.PARKING_QUEUE));
            assertThat(parked).hasSize(7);
        });
        assertThat(reasons(parked))
                .containsExactlyInAnyOrder(
                        "the body does not keep its contract",
                        "the body does not keep its contract",
                        "this version of its type is not known here",
                        "the address is not a mail address",
                        "booking-service knows no such appointment",
                        "header cloudEvents_id is missing",
                        "header cloudEvents_type is missing");
        assertThat(parked)
                .anySatisfy(message -> assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"appointmentId\":"));
        assertThat(stored(badAddress, NotificationKind.BOOKED)).isEqualTo(NotificationStatus.GIVEN_UP);
    }

    /** What cannot be read and comes from a queue in which it died is what a listener container likes to throw away. */
    @Test
    void poison_that_has_died_in_a_queue_before_is_parked_and_not_thrown_away() {
        var death = Map.of(
                "queue", "notification.booking-events.retry.200ms.v1",
                "reason", "expired",
                "count", 1L,
                "exchange", "",
                "routing-keys", List.of(Broker.WORK_QUEUE));
        var poison = MessageBuilder.withBody(new byte[] {0, -1, 7})
                .setContentType(MessageProperties.CONTENT_TYPE_SERIALIZED_OBJECT)
                .setMessageId(UUID.randomUUID().toString())
                .setHeader("x-death", List.of(death))
                .build();
        broker.publish("nonsense", poison);
        var parked = new ArrayList<Message>();
        soon(() -> {
            parked.addAll(broker.drain(Broker.PARKING_QUEUE));
            assertThat(parked)
                    .extracting(message -> message.getMessageProperties().getMessageId())
                    .contains(poison.getMessageProperties().getMessageId());
        });
    }

    /** The message in one of its forms: text, HTML, for calendars. */
    private static String form(MimeMessage mail, int which) throws IOException, MessagingException {
        var whole = (MimeMultipart) mail.getContent();
        var forms = (MimeMultipart) whole.getBodyPart(0).getContent();
        return new String(forms.getBodyPart(which).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Object> reasons(List<Message> parked) {
        return parked.stream()
                .map(message -> message.getMessageProperties().<Object>getHeader("parked_reason"))
                .toList();
    }

    private static List<NotificationStatus> remindersOf(List<String> visits) {
        return visits.stream()
                .flatMap(visit -> service.bean(Notifications.class).about(visit).stream())
                .filter(each -> each.id().kind() == NotificationKind.REMINDED_ON_EVE)
                .map(Notification::status)
                .toList();
    }

    private static NotificationStatus stored(EventFixture event, NotificationKind kind) {
        return notification(event, kind).status();
    }

    private static String reason(EventFixture event) {
        return String.valueOf(notification(event, NotificationKind.BOOKED).reason());
    }

    private static Notification notification(EventFixture event, NotificationKind kind) {
        return service.bean(Notifications.class)
                .find(new NotificationId(UUID.fromString(event.id()), kind))
                .orElseThrow(() -> new AssertionError("not heard of yet"));
    }

    private static double counted(String counter) {
        return service.count(counter) + twin.count(counter);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreNoExceptions().untilAsserted(assertion);
    }
}
