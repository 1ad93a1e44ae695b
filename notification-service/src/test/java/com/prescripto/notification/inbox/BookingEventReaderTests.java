package com.prescripto.notification.inbox;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static com.prescripto.notification.inbox.EventFixture.cancelled;
import static com.prescripto.notification.inbox.EventFixture.lapsed;
import static com.prescripto.notification.inbox.EventFixture.moved;
import static com.prescripto.notification.inbox.EventFixture.ofType;
import static com.prescripto.notification.inbox.EventFixture.payment;
import static com.prescripto.notification.inbox.EventFixture.refund;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.inbox.BookingEvent.AppointmentBooked;
import com.prescripto.notification.inbox.BookingEvent.AppointmentCancelled;
import com.prescripto.notification.inbox.BookingEvent.AppointmentLapsed;
import com.prescripto.notification.inbox.BookingEvent.AppointmentRescheduled;
import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingEventReaderTests {
    private final BookingEventReader reader = new BookingEventReader(JsonMapper.shared());

    @Test
    void what_somebody_is_told_about_is_read() {
        var event = booked("apt_7");
        var envelope = new Envelope(
                UUID.fromString(event.id()), "APPOINTMENT_BOOKED", 1, Instant.parse("2026-11-23T07:30:00.123Z"), null);
        assertThat(reader.read(event.message()))
                .isEqualTo(new Reading.Event(envelope, new AppointmentBooked("apt_7", 1)));
        assertThat(read(moved("apt_7", 3, "BOOKED").message()))
                .isEqualTo(new AppointmentRescheduled("apt_7", 3, "BOOKED"));
        assertThat(read(cancelled("apt_7").message())).isEqualTo(new AppointmentCancelled("apt_7", 2));
        assertThat(read(lapsed("apt_7").message())).isEqualTo(new AppointmentLapsed("apt_7", 2));
    }

    @Test
    void each_event_tells_something_but_the_move_of_a_hold() {
        assertThat(told(booked("apt_7"))).isEqualTo(NotificationKind.BOOKED);
        assertThat(told(moved("apt_7", 2, "BOOKED"))).isEqualTo(NotificationKind.RESCHEDULED);
        assertThat(fact(moved("apt_7", 2, "HELD"))).isEmpty();
        assertThat(told(cancelled("apt_7"))).isEqualTo(NotificationKind.CANCELLED);
        assertThat(told(lapsed("apt_7"))).isEqualTo(NotificationKind.LAPSED);
    }

    @Test
    void money_that_was_kept_is_told_by_its_event() {
        var event = payment("PAYMENT_SUCCESS", "pay_1", "\"method\": \"CASH\"");
        assertThat(fact(event).orElseThrow()).satisfies(fact -> {
            assertThat(fact.id()).isEqualTo(new NotificationId(UUID.fromString(event.id()), NotificationKind.PAID));
            assertThat(fact.money()).isEqualTo(money(MoneyMoved.Cause.CASH));
            assertThat(fact.notBefore()).isNull();
        });
    }

    @Test
    void the_beginning_and_the_end_of_a_refund_are_one_fact_and_the_beginning_can_wait() {
        var started =
                fact(refund("PAYMENT_REFUND_STARTED", "pay_1", "SLOT_GONE")).orElseThrow();
        var done = fact(refund("PAYMENT_REFUNDED", "pay_1", "SLOT_GONE")).orElseThrow();
        assertThat(started.id()).isEqualTo(done.id());
        assertThat(started.notBefore()).isEqualTo(EventFixture.HAPPENED.plusSeconds(600));
        assertThat(done.notBefore()).isNull();
        assertThat(done.money()).isEqualTo(money(MoneyMoved.Cause.SLOT_GONE));
    }

    @Test
    void refunds_of_two_payments_or_for_two_reasons_are_two_facts() {
        assertThat(Stream.of(
                                refund("PAYMENT_REFUNDED", "pay_1", "SECOND_PAYMENT"),
                                refund("PAYMENT_REFUNDED", "pay_2", "SECOND_PAYMENT"),
                                refund("PAYMENT_REFUNDED", "pay_1", "BY_CLINIC"))
                        .map(event -> fact(event).orElseThrow().id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void cash_that_was_given_back_is_a_fact_of_its_own() {
        var event = payment("PAYMENT_REFUNDED", "none", "\"method\": \"CASH\", \"reason\": \"BY_CLINIC\"");
        assertThat(fact(event).orElseThrow()).satisfies(fact -> {
            assertThat(fact.id().eventId()).hasToString(event.id());
            assertThat(fact.money()).isEqualTo(money(MoneyMoved.Cause.CASH_BACK));
        });
    }

    @Test
    void a_reason_we_do_not_know_is_no_error() {
        assertThat(fact(refund("PAYMENT_REFUNDED", "pay_1", "RAIN"))
                        .orElseThrow()
                        .money())
                .isEqualTo(money(MoneyMoved.Cause.UNKNOWN));
    }

    private NotificationKind told(EventFixture event) {
        return fact(event).orElseThrow().id().kind();
    }

    private Optional<Fact> fact(EventFixture event) {
        return reader.read(event.message())
                .fold((envelope, body) -> body.tells(envelope), () -> Optional.empty(), why -> Optional.empty());
    }

    private static MoneyMoved money(MoneyMoved.Cause cause) {
        return new MoneyMoved(new Money(60_000, Currency.getInstance("INR")), cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPOINTMENT_HELD",
                "APPOINTMENT_ARRIVED",
                "APPOINTMENT_COMPLETED",
                "APPOINTMENT_NO_SHOW",
                "APPOINTMENT_ATTENDANCE_UNDONE",
                "APPOINTMENT_NOTED",
                "HOLIDAYS_CHANGED",
                "DOCTOR_ADDED",
                "SOMETHING_NOBODY_HAS_HEARD_OF"
            })
    void any_other_type_is_no_error(String type) {
        assertThat(reader.read(ofType(type).body("whatever").message())).isEqualTo(new Reading.NotOurs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudEvents_id", "cloudEvents_type", "cloudEvents_dataschema", "cloudEvents_time"})
    void a_message_without_its_headers_is_no_event(String header) {
        assertThat(reader.read(booked("apt_7").messageWithout(header)))
                .isEqualTo(new Reading.Unreadable("header " + header + " is missing"));
        var wrongKind = booked("apt_7").message();
        wrongKind.getMessageProperties().setHeader(header, 5);
        assertThat(reader.read(wrongKind)).isEqualTo(new Reading.Unreadable("header " + header + " is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "cloudEvents_id, 12, header cloudEvents_id is no UUID",
        "cloudEvents_time, yesterday, header cloudEvents_time is no instant",
        "cloudEvents_dataschema, v1, header cloudEvents_dataschema names no version of the type",
        "cloudEvents_dataschema, /contracts/events/DOCTOR_ADDED/v1/schema.json, "
                + "header cloudEvents_dataschema names no version of the type"
    })
    void a_message_with_malformed_headers_is_no_event(String header, String value, String why) {
        var message = booked("apt_7").message();
        message.getMessageProperties().setHeader(header, value);
        assertThat(reader.read(message)).isEqualTo(new Reading.Unreadable(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "null",
                "[]",
                "{}",
                "{\"appointmentId\":\"apt_7\"}",
                "{\"version\":1}",
                "{\"appointmentId\":null,\"version\":1}",
                "{\"appointmentId\":\"apt_7\",\"version\":\"many\"}",
                "{\"appointmentId\":\"apt_7\",\"version\":1"
            })
    void a_body_that_breaks_its_contract_is_no_event(String body) {
        assertThat(reader.read(booked("apt_7").body(body).message()))
                .isEqualTo(new Reading.Unreadable("the body does not keep its contract"));
    }

    @Test
    void a_later_version_is_not_guessed_at() {
        var later = booked("apt_7").schema("/contracts/events/APPOINTMENT_BOOKED/v2/schema.json");
        assertThat(reader.read(later.message()))
                .isEqualTo(new Reading.Unreadable("this version of its type is not known here"));
    }

    @Test
    void fields_added_later_do_not_matter() {
        var body = "{\"appointmentId\":\"apt_7\",\"version\":1,\"added\":{\"later\":[1,2]}}";
        assertThat(read(booked("apt_7").body(body).message())).isEqualTo(new AppointmentBooked("apt_7", 1));
    }

    private BookingEvent read(Message message) {
        return reader.read(message)
                .fold(
                        (envelope, event) -> event,
                        () -> {
                            throw new AssertionError("not ours");
                        },
                        why -> {
                            throw new AssertionError(why);
                        });
    }
}
