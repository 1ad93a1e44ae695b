package com.prescripto.booking.appointments;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Appointments to test with. */
public final class AppointmentFixtures {

    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    public static final DoctorId DOCTOR = new DoctorId("doc_00000000-0000-7000-8000-000000000001");
    public static final PatientId PATIENT = new PatientId("pat_00000000-0000-7000-8000-000000000001");
    public static final Actor THE_PATIENT = new Actor(Role.PATIENT, PATIENT.value());
    public static final Actor THE_DOCTOR = new Actor(Role.DOCTOR, DOCTOR.value());
    public static final Actor AN_ADMIN = new Actor(Role.ADMIN, "acc_00000000-0000-7000-8000-000000000009");

    private AppointmentFixtures() {}

    /** What finds appointments in these stores. */
    public static FindAppointments finding(Appointments appointments, Patients patients) {
        return new FindAppointments(appointments, patients);
    }

    /** A fresh booking of the patient with the doctor, of half an hour. */
    public static Appointment.Change aBooking(Instant start) {
        return aBooking(DOCTOR, PATIENT, TimeRange.of(start, Duration.ofMinutes(30)));
    }

    public static Appointment.Change aBooking(DoctorId doctor, PatientId patient, TimeRange time) {
        return Appointment.book(
                anAgreement(doctor, patient, time, PaymentMode.AT_CLINIC),
                Tokens.NONE,
                new Actor(Role.PATIENT, patient.value()),
                NOW);
    }

    /** A fresh hold of the patient's first token, of half an hour, that lapses ten minutes from now. */
    public static Appointment.Change aHold(Instant start) {
        return aHold(DOCTOR, PATIENT, TimeRange.of(start, Duration.ofMinutes(30)), 0);
    }

    public static Appointment.Change aHold(DoctorId doctor, PatientId patient, TimeRange time, int token) {
        return Appointment.hold(
                anAgreement(doctor, patient, time, PaymentMode.PREPAY),
                NOW.plus(Duration.ofMinutes(10)),
                new Tokens(token, null),
                new Actor(Role.PATIENT, patient.value()),
                NOW);
    }

    static Agreement anAgreement(DoctorId doctor, PatientId patient, TimeRange time, PaymentMode payment) {
        return new Agreement(
                new AppointmentId("apt_" + UUID.randomUUID()),
                doctor,
                patient,
                new Visit(
                        "consultation",
                        "Consultation",
                        (int) time.length().toMinutes(),
                        Money.of(50_000, "INR"),
                        0,
                        0,
                        payment),
                ZONE,
                time,
                Clinic.Policy.STANDARD,
                "a rash");
    }

    /** The patient calls it off. */
    public static Appointment.Change cancelled(Appointment appointment) {
        return appointment.cancel(
                CancellationCode.CANNOT_COME,
                null,
                100,
                new Actor(Role.PATIENT, appointment.patient().value()),
                NOW);
    }

    /** The clinic calls it off, and says what goes back. */
    public static Appointment.Change cancelled(Appointment appointment, int refundPercent, Instant at) {
        return appointment.cancel(null, "as agreed", refundPercent, AN_ADMIN, at);
    }

    public static PatientId anotherPatient() {
        return new PatientId("pat_" + UUID.randomUUID());
    }

    public static DoctorId anotherDoctor() {
        return new DoctorId("doc_" + UUID.randomUUID());
    }
}
