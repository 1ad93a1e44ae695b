package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.BookAppointment.Outcome;
import com.prescripto.booking.appointments.BookAppointment.Wish;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.InMemoryHolidays;
import com.prescripto.booking.schedules.InMemorySchedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookAppointmentTests {

    // Tuesday 24 November 2026, ten o'clock in the clinic: on the standard schedule.
    private static final Instant TEN = Instant.parse("2026-11-24T04:30:00Z");

    private final InMemoryAppointments appointments = new InMemoryAppointments();

    @Test
    void a_free_slot_is_booked_for_the_whole_visit_at_the_doctors_fee() {
        var outcome = booking().book(wish(TEN, "key-1"), THE_PATIENT);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Booked.class, booked -> {
            assertThat(booked.appointment().time()).isEqualTo(TimeRange.of(TEN, Duration.ofMinutes(30)));
            assertThat(booked.appointment().visit().fee()).isEqualTo(Money.of(60_000, "INR"));
            assertThat(appointments.find(booked.appointment().id())).contains(booked.appointment());
        });
    }

    @Test
    void asking_again_under_the_same_key_gives_the_same_appointment() {
        var first = booking().book(wish(TEN, "key-1"), THE_PATIENT);
        assertThat(booking().book(wish(TEN, "key-1"), THE_PATIENT)).isEqualTo(first);
        assertThat(appointments.changes()).hasSize(1);
    }

    @Test
    void a_key_names_one_wish_only() {
        booking().book(wish(TEN, "key-1"), THE_PATIENT);
        assertThat(booking().book(wish(TEN.plus(Duration.ofHours(1)), "key-1"), THE_PATIENT))
                .isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void a_taken_slot_is_refused_with_free_ones_near_it() {
        appointments.add(aBooking(DOCTOR, anotherPatient(), TimeRange.of(TEN, Duration.ofMinutes(30))));
        assertThat(booking().book(wish(TEN, "key-1"), THE_PATIENT))
                .isInstanceOfSatisfying(
                        Outcome.SlotTaken.class,
                        taken -> assertThat(taken.near())
                                .extracting(TimeRange::start)
                                .containsExactlyInAnyOrder(
                                        TEN.minus(Duration.ofMinutes(30)),
                                        TEN.plus(Duration.ofMinutes(30)),
                                        TEN.minus(Duration.ofMinutes(60))));
    }

    @Test
    void a_patient_is_in_one_place_at_a_time() {
        appointments.add(
                aBooking(anotherDoctor(), PATIENT, TimeRange.of(TEN.plusSeconds(600), Duration.ofMinutes(10))));
        assertThat(booking().book(wish(TEN, "key-1"), THE_PATIENT)).isEqualTo(new Outcome.PatientBusy());
    }

    @Test
    void what_the_schedule_does_not_offer_cannot_be_booked() {
        var past = NOW.minus(Duration.ofDays(1));
        var night = Instant.parse("2026-11-24T20:00:00Z");
        var offTheGrid = TEN.plus(Duration.ofMinutes(5));
        var tooFar = TEN.plus(Duration.ofDays(364));
        for (var start : List.of(past, night, offTheGrid, tooFar, Instant.EPOCH, Instant.MIN, Instant.MAX)) {
            assertThat(booking().book(wish(start, "key-1"), THE_PATIENT)).isInstanceOf(Outcome.NotOffered.class);
        }
        var unknownVisit = new Wish(PATIENT, DOCTOR, "banana", TEN, null, "key-2");
        assertThat(booking().book(unknownVisit, THE_PATIENT)).isInstanceOf(Outcome.NotOffered.class);
        assertThat(appointments.changes()).isEmpty();
    }

    @Test
    void a_time_long_past_is_refused_with_the_next_free_ones() {
        assertThat(booking().book(wish(Instant.EPOCH, "key-1"), THE_PATIENT))
                .isInstanceOfSatisfying(
                        Outcome.NotOffered.class,
                        refused -> assertThat(refused.near())
                                .hasSize(3)
                                .allMatch(slot -> slot.start().isAfter(NOW)));
    }

    @Test
    void a_doctor_who_accepts_no_patients_cannot_be_booked() {
        assertThat(booking(new OneDoctor(false), Alone.YES).book(wish(TEN, "key-1"), THE_PATIENT))
                .isEqualTo(new Outcome.NotOffered(List.of()));
    }

    @Test
    void an_unknown_doctor_is_said_to_be_unknown() {
        var wish = new Wish(PATIENT, anotherDoctor(), "consultation", TEN, null, "key-1");
        assertThat(booking().book(wish, THE_PATIENT)).isEqualTo(new Outcome.UnknownDoctor());
    }

    @Test
    void a_lock_that_lets_another_in_does_not_sell_the_slot_twice() {
        var other = anotherPatient();
        var rival = booking(new OneDoctor(true), Alone.YES);
        SlotLocks lying = new SlotLocks() {
            @Override
            public <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work) {
                rival.book(
                        new Wish(other, DOCTOR, "consultation", TEN, null, "rival"),
                        new Actor(Role.PATIENT, other.value()));
                return work.get();
            }
        };
        assertThat(booking(new OneDoctor(true), lying).book(wish(TEN, "key-1"), THE_PATIENT))
                .isInstanceOf(Outcome.SlotTaken.class);
        assertThat(appointments.changes()).hasSize(1);
    }

    private BookAppointment booking() {
        return booking(new OneDoctor(true), Alone.YES);
    }

    private BookAppointment booking(Doctors doctors, SlotLocks locks) {
        var clinic = ClinicFixtures.in(ZONE);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var schedules = new InMemorySchedules();
        var findSlots = new FindSlots(appointments, new InMemoryHolidays(), clinic, clock);
        return new BookAppointment(
                appointments, locks, doctors, schedules, findSlots, clinic, ClinicFixtures.RULES, clock);
    }

    private static Wish wish(Instant start, String key) {
        return new Wish(PATIENT, DOCTOR, "consultation", start, null, key);
    }

    private enum Alone implements SlotLocks {
        YES;

        @Override
        public <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work) {
            return work.get();
        }
    }

    /** A clinic with a single doctor. */
    private record OneDoctor(boolean acceptingPatients) implements Doctors {

        @Override
        public Optional<Doctor> find(DoctorId id) {
            return id.equals(DOCTOR) ? Optional.of(doctor()) : Optional.empty();
        }

        private Doctor doctor() {
            return new Doctor(
                    DOCTOR,
                    1,
                    "Dr Asha Rao",
                    Specialty.DERMATOLOGY,
                    "MD",
                    12,
                    "",
                    "Room 4",
                    List.of("English"),
                    Money.of(60_000, "INR"),
                    null,
                    acceptingPatients,
                    NOW);
        }

        @Override
        public Map<DoctorId, Doctor> findAll(Collection<DoctorId> ids) {
            return Map.of(DOCTOR, doctor());
        }

        @Override
        public Listing<Doctor> search(DoctorSearch search) {
            return new Listing<>(List.of(doctor()), null);
        }

        @Override
        public Map<Specialty, Long> countBySpecialty() {
            return Map.of();
        }

        @Override
        public Map<String, Long> countByLanguage() {
            return Map.of();
        }

        @Override
        public long count() {
            return 1;
        }

        @Override
        public boolean add(Doctor.Change added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean save(Doctor.Change change) {
            throw new UnsupportedOperationException();
        }
    }
}
