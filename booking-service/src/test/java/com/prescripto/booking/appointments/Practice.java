package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorFixtures;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.InMemoryDoctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.InMemoryHolidays;
import com.prescripto.booking.schedules.InMemorySchedules;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A clinic in memory: two doctors, a clock that the test moves, and every use case on one store. */
public final class Practice {

    /** Tuesday 24 November 2026, ten o'clock in the clinic. */
    public static final Instant TEN = Instant.parse("2026-11-24T04:30:00Z");

    public static final String AT_CLINIC = "consultation";
    public static final String PREPAY = "first-visit";
    public static final String LONG = "long-visit";

    private static final VisitType FIRST_VISIT = new VisitType(
            PREPAY, "First visit", Duration.ofMinutes(30), null, Duration.ZERO, Duration.ZERO, PaymentMode.PREPAY);
    private static final VisitType LONG_VISIT = new VisitType(
            LONG,
            "Long visit",
            Duration.ofMinutes(60),
            Money.of(90_000, "INR"),
            Duration.ZERO,
            Duration.ZERO,
            PaymentMode.AT_CLINIC);

    public final MovingClock clock = new MovingClock(NOW);
    public final InMemoryAppointments appointments = new InMemoryAppointments();
    public final InMemoryDoctors doctors = new InMemoryDoctors();
    public final InMemorySchedules schedules = new InMemorySchedules();
    public final InMemoryHolidays holidays = new InMemoryHolidays();
    public final Doctor doctor = DoctorFixtures.added(doctors, NOW);
    public final Doctor otherDoctor = DoctorFixtures.added(doctors, NOW);
    public final PatientId patient = AppointmentFixtures.anotherPatient();
    public final NothingPaid payments = new NothingPaid();
    public final ConfirmHold confirmHold = new ConfirmHold(appointments, payments, clock);
    public final CancelAppointment cancelAppointment = new CancelAppointment(appointments, clock);
    public final RecordAttendance recordAttendance = new RecordAttendance(appointments, ClinicFixtures.RULES, clock);
    public final WriteNotes writeNotes = new WriteNotes(appointments, clock);
    public final LapseHolds lapseHolds = new LapseHolds(appointments, clock);
    public final ReclaimHold reclaimHold =
            new ReclaimHold(appointments, new Alone(), schedules, ClinicFixtures.RULES, clock);
    public final BookAppointment bookAppointment;
    public final RescheduleAppointment rescheduleAppointment;

    private int keys;

    public Practice() {
        var clinic = ClinicFixtures.in(ZONE);
        var findSlots = new FindSlots(appointments, holidays, clinic, clock);
        bookAppointment = new BookAppointment(
                appointments, new Alone(), doctors, schedules, findSlots, clinic, ClinicFixtures.RULES, clock);
        rescheduleAppointment = new RescheduleAppointment(
                appointments, new Alone(), doctors, schedules, findSlots, ClinicFixtures.RULES, clock);
        plan(doctor, null);
        plan(otherDoctor, null);
    }

    /** Gives a doctor the standard week, three kinds of visit, and a daily limit or none. */
    void plan(Doctor whose, @Nullable Integer dailyLimit) {
        var plan = new Plan(
                WeeklyHours.STANDARD,
                List.of(),
                List.of(),
                List.of(VisitType.CONSULTATION, FIRST_VISIT, LONG_VISIT),
                Duration.ofMinutes(30),
                60,
                dailyLimit);
        var change = schedules.of(whose.id()).change(plan, Actor.SYSTEM, NOW);
        assertThat(schedules.save(change)).isTrue();
    }

    public BookAppointment.Outcome book(PatientId who, String visit, Instant start) {
        return book(who, doctor, visit, start);
    }

    public BookAppointment.Outcome book(PatientId who, Doctor whom, String visit, Instant start) {
        var wish = new BookAppointment.Wish(who, whom.id(), visit, start, "a rash", "key-" + keys++);
        return bookAppointment.book(wish, as(who));
    }

    /** The appointment that booking gives; the test fails when it gives none. */
    public Appointment booked(PatientId who, String visit, Instant start) {
        var outcome = book(who, visit, start);
        assertThat(outcome).isInstanceOf(BookAppointment.Outcome.Booked.class);
        return ((BookAppointment.Outcome.Booked) outcome).appointment();
    }

    public Appointment stored(AppointmentId id) {
        return appointments.find(id).orElseThrow();
    }

    public Actor theDoctor() {
        return new Actor(Role.DOCTOR, doctor.id().value());
    }

    public static Actor as(PatientId patient) {
        return new Actor(Role.PATIENT, patient.value());
    }

    static Appointment done(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChangeOutcome.Done.class);
        return ((ChangeOutcome.Done) outcome).appointment();
    }

    /** Nobody else is there. */
    static final class Alone implements SlotLocks {
        @Override
        public <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work) {
            return work.get();
        }
    }
}
