package com.prescripto.booking.feeds;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.accounts.AccountsFixture;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.appointments.InMemoryAppointments;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorFixtures;
import com.prescripto.booking.doctors.InMemoryDoctors;
import com.prescripto.booking.feeds.FeedCalendar.Entry;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadFeedTests {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final AccountsFixture accounts = new AccountsFixture();
    private final InMemoryAppointments appointments = new InMemoryAppointments();
    private final InMemoryDoctors doctors = new InMemoryDoctors();
    private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();
    private final MovingClock clock = new MovingClock(NOW);
    private final Doctor doctor = DoctorFixtures.added(doctors, NOW);
    private final PatientId patient = anotherPatient();
    private final Actor thePatient = new Actor(Role.PATIENT, patient.value());
    private final Actor theDoctor = new Actor(Role.DOCTOR, doctor.id().value());
    private final ReadFeed readFeed = new ReadFeed(
            feeds, accounts.accounts, appointments, doctors, ClinicFixtures.in(AppointmentFixtures.ZONE), clock);

    @Test
    void a_patient_sees_when_where_and_with_whom() {
        var visit = booked(NOW.plus(Duration.ofDays(2)));
        assertThat(readFeed.of(thePatient).entries())
                .containsExactly(new Entry(
                        visit.id().value(),
                        0,
                        visit.bookedAt(),
                        visit.time(),
                        "Appointment with Dr Asha Rao",
                        "Clinic, Street"));
    }

    @Test
    void a_doctor_sees_when_and_what_and_nothing_of_the_patient() {
        var visit = booked(NOW.plus(Duration.ofDays(2)));
        assertThat(readFeed.of(theDoctor).entries())
                .containsExactly(
                        new Entry(visit.id().value(), 0, visit.bookedAt(), visit.time(), "Visit, Consultation", null));
    }

    @Test
    void a_visit_is_there_for_thirty_days_after_it() {
        booked(NOW.plus(Duration.ofDays(1)));
        clock.move(Duration.ofDays(31));
        assertThat(readFeed.of(thePatient).entries()).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(readFeed.of(thePatient).entries()).isEmpty();
    }

    @Test
    void all_that_is_to_come_is_there_however_much_it_is() {
        for (int day = 1; day <= 501; day++) {
            booked(NOW.plus(Duration.ofDays(day)));
        }
        assertThat(readFeed.of(theDoctor).entries())
                .hasSize(501)
                .isSortedAccordingTo((one, other) ->
                        one.time().start().compareTo(other.time().start()));
    }

    @Test
    void what_was_cancelled_and_what_is_only_held_is_not_there() {
        appointments.save(cancelled(booked(NOW.plus(Duration.ofDays(2)))));
        appointments.add(aHold(doctor.id(), patient, TimeRange.of(NOW.plus(Duration.ofDays(3)), LENGTH), 0));
        assertThat(readFeed.of(thePatient).entries()).isEmpty();
        assertThat(readFeed.of(theDoctor).entries()).isEmpty();
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        booked(NOW.plus(Duration.ofDays(2)));
        assertThat(readFeed.of(new Actor(Role.PATIENT, anotherPatient().value()))
                        .entries())
                .isEmpty();
    }

    @Test
    void a_feed_of_somebody_without_an_account_opens_nothing() {
        var keepFeed = new KeepFeed(feeds, () -> "s".repeat(43), clock);
        var secret = keepFeed.open(thePatient).secret();
        assertThat(feeds.withHash(secret.hash())).isPresent();
        assertThat(readFeed.owner(secret)).isEmpty();
    }

    @Test
    void a_secret_is_told_to_nobody_who_prints_it() {
        var secret = FeedSecret.parse("s".repeat(43)).orElseThrow();
        assertThat(secret.toString()).doesNotContain("sss");
        assertThat(secret.hash()).hasSize(64).doesNotContain("sss");
        assertThat(FeedSecret.parse("s".repeat(42))).isEmpty();
        assertThat(FeedSecret.parse("s".repeat(42) + "/")).isEmpty();
    }

    private Appointment booked(Instant start) {
        var booking = aBooking(doctor.id(), patient, TimeRange.of(start, LENGTH));
        appointments.add(booking);
        return booking.after();
    }
}
