package com.prescripto.notification.emails;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;
import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.CalendarMessage.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for calendars, read back by another library than the one that wrote it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarInviteTests {
    private static final Instant AT = Instant.parse("2026-11-20T07:30:00.123Z");

    private final CalendarInvite invites = new CalendarInvite("no-reply@prescripto.example");

    @Test
    void a_booked_visit_is_a_request_to_enter_it() {
        var message = write(Method.REQUEST, aBookedVisit(), 1);
        assertThat(message.method()).isEqualTo(Method.REQUEST);
        var calendar = parsed(message);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(APPOINTMENT);
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-24T05:00:00Z");
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-24T05:30:00Z");
            assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-11-20T07:30:00Z");
            assertThat(event.getSummary().getValue()).isEqualTo("Appointment with Dr Asha Rao");
            assertThat(event.getLocation().getValue()).isEqualTo("Prescripto Clinic, 17 Church Street, Bengaluru");
        });
    }

    @Test
    void the_clinic_organises_and_the_patient_attends_without_being_asked() {
        var event = event(write(Method.REQUEST, aBookedVisit(), 1));
        assertThat(event.getOrganizer().getEmail()).isEqualTo("care@prescripto.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Prescripto Clinic");
        assertThat(event.getOrganizer().getSentBy()).isEqualTo("mailto:no-reply@prescripto.example");
        assertThat(event.getAttendees()).singleElement().satisfies(patient -> {
            assertThat(patient.getEmail()).isEqualTo("meera@example.org");
            assertThat(patient.getCommonName()).isEqualTo("Meera Iyer");
            assertThat(patient.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
            assertThat(patient.getRsvp()).isFalse();
        });
    }

    @Test
    void a_visit_keeps_its_uid_for_life_and_its_sequence_rises_with_every_fact() {
        var booked = event(write(Method.REQUEST, aBookedVisit(), 1));
        var moved = event(write(Method.REQUEST, aMovedVisit(DoneBy.PATIENT, AT), 2));
        var cancelled = event(write(Method.CANCEL, aCancelledVisit(DoneBy.DOCTOR), 5));
        assertThat(new VEvent[] {booked, moved, cancelled})
                .extracting(event -> event.getUid().getValue())
                .containsOnly(APPOINTMENT);
        assertThat(new VEvent[] {booked, moved, cancelled})
                .extracting(event -> event.getSequence().getValue())
                .containsExactly(0, 1, 4);
    }

    /** Failure story 15: a cancellation sent as a request leaves the visit in the calendar. */
    @Test
    void a_cancelled_visit_is_a_cancellation_of_the_whole_event() {
        var message = write(Method.CANCEL, aCancelledVisit(DoneBy.DOCTOR), 2);
        assertThat(message.method()).isEqualTo(Method.CANCEL);
        assertThat(parsed(message).getMethod().getValue()).isEqualTo("CANCEL");
        var event = event(message);
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        // RFC 5546, 3.2.5: what a CANCEL must have
        assertThat(event.getUid().getValue()).isEqualTo(APPOINTMENT);
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateTimeStamp()).isNotNull();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("care@prescripto.example");
        assertThat(event.getAttendees())
                .singleElement()
                .satisfies(patient -> assertThat(patient.getEmail()).isEqualTo("meera@example.org"));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void it_keeps_to_the_standard(Method method) {
        var calendar = parsed(write(method, aBookedVisit(), 1));
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void times_are_utc_whatever_the_zone(Method method) {
        var text = write(method, aBookedVisit().startingAt("2026-10-25T00:30:00Z", "Europe/Berlin"), 1)
                .text();
        assertThat(text)
                .contains("\r\nDTSTART:20261025T003000Z\r\n", "\r\nDTEND:20261025T010000Z\r\n")
                .contains("\r\nDTSTAMP:20261120T073000Z\r\n")
                .doesNotContain("TZID");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void it_says_nothing_about_what_the_visit_is_for(Method method) {
        assertThat(write(method, aBookedVisit(), 1).text())
                .doesNotContain("Dermatology", "Consultation", "DESCRIPTION", "CATEGORIES");
    }

    @Test
    void the_same_fact_gives_the_same_text() {
        assertThat(write(Method.REQUEST, aBookedVisit(), 1)).isEqualTo(write(Method.REQUEST, aBookedVisit(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller; Jürgen, \"Jo\" \\ Co:",
                "मीरा अय्यर मीरा अय्यर मीरा अय्यर मीरा अय्यर मीरा अय्यर मीरा अय्यर",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "a^nb^'c",
                "BEGIN:VALARM"
            })
    void a_name_is_read_back_as_it_was(String name) {
        var message = write(Method.REQUEST, aBookedVisit().patient(name).doctor(name), 1);
        var event = event(message);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(name);
        assertThat(event.getSummary().getValue()).isEqualTo("Appointment with " + name);
        assertThat(message.text().split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(message.text()).doesNotContain("\ufffd").doesNotContainPattern("[^\r]\n");
    }

    @ParameterizedTest
    @CsvSource({"'Meera\r\nATTENDEE:mailto:all@example.org'", "'Meera\u2028now\u202e'", "'Meera\u0000\u0007'"})
    void a_name_cannot_write_lines_of_its_own(String name) {
        var text = write(Method.REQUEST, aBookedVisit().patient(name).doctor(name), 1)
                .text();
        assertThat(text.split("\r\nATTENDEE", -1)).hasSize(2);
        assertThat(text).doesNotContain("\u2028", "\u202e", "\u0000", "\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neil+visits%x@example.org", "müller@exämple.org", "a&b=c?d@example.org"})
    void an_address_is_read_back_as_it_was(String address) {
        var patient = event(write(Method.REQUEST, aBookedVisit().email(address), 1))
                .getAttendees()
                .get(0);
        assertThat(URI.create("mailto:" + patient.getEmail()).getSchemeSpecificPart())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "meera@example.org\r\nORGANIZER:mailto:x@example.org", "a\"b;c:d,e@example.org"
            })
    void what_is_no_address_writes_no_line_of_its_own(String address) {
        var text = write(Method.REQUEST, aBookedVisit().email(address), 1).text();
        assertThat(text.split("\r\nORGANIZER", -1)).hasSize(2);
    }

    private CalendarMessage write(Method method, NoticeFixture visit, long version) {
        AppointmentNotice notice = visit.notice();
        return invites.write(method, notice, new ToldFact("0193569a.BOOKED", version, AT, null, null));
    }

    private static VEvent event(CalendarMessage message) {
        return parsed(message).getEvents().get(0);
    }

    private static ICalendar parsed(CalendarMessage message) {
        return Objects.requireNonNull(Biweekly.parse(message.text()).first());
    }
}
