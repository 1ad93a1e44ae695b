package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.PaymentStates;
import com.prescripto.booking.appointments.web.StaffAppointmentView.PatientPart;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names to the ids of appointments, and what is paid for them: one look-up of each kind for a whole list. */
@Component
public class AppointmentViews {

    private static final String GONE = "Unknown";

    private final Doctors doctors;
    private final Patients patients;
    private final PaymentStates payments;
    private final Clinic clinic;
    private final Clock clock;

    AppointmentViews(Doctors doctors, Patients patients, PaymentStates payments, Clinic clinic, Clock clock) {
        this.doctors = doctors;
        this.patients = patients;
        this.payments = payments;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** For the patient who looks. */
    List<PatientAppointmentView> forPatient(List<Appointment> appointments, Actor viewer) {
        var found = doctorsOf(appointments);
        var paid = paymentsOf(appointments);
        var now = clock.instant();
        return appointments.stream()
                .map(appointment -> PatientAppointmentView.of(
                        appointment,
                        payment(paid, appointment),
                        payments.online(),
                        doctor(found, appointment),
                        found,
                        viewer,
                        now))
                .toList();
    }

    /** For the patient who looks. */
    public PatientAppointmentView forPatient(Appointment appointment, Actor viewer) {
        return forPatient(List.of(appointment), viewer).get(0);
    }

    /** For the doctor or the admin who looks; what only the doctor may read is there for that doctor alone. */
    public List<StaffAppointmentView> forStaff(List<Appointment> appointments, Actor viewer) {
        var found = doctorsOf(appointments);
        var paid = paymentsOf(appointments);
        var known =
                patients.findAll(appointments.stream().map(Appointment::patient).collect(Collectors.toSet()));
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clinic.zone());
        return appointments.stream()
                .map(appointment -> StaffAppointmentView.of(
                        appointment,
                        payment(paid, appointment),
                        payments.online(),
                        patient(known, appointment.patient(), today),
                        doctor(found, appointment),
                        found,
                        viewer,
                        now))
                .toList();
    }

    StaffAppointmentView forStaff(Appointment appointment, Actor viewer) {
        return forStaff(List.of(appointment), viewer).get(0);
    }

    private Map<DoctorId, Doctor> doctorsOf(List<Appointment> appointments) {
        return doctors.findAll(appointments.stream()
                .flatMap(appointment -> Stream.concat(
                        Stream.of(appointment.doctor()),
                        appointment.moves().stream().map(move -> move.from().doctor())))
                .collect(Collectors.toSet()));
    }

    private Map<AppointmentId, PaymentState> paymentsOf(List<Appointment> appointments) {
        return payments.of(appointments.stream().map(Appointment::id).toList());
    }

    private static PaymentState payment(Map<AppointmentId, PaymentState> paid, Appointment appointment) {
        return paid.getOrDefault(appointment.id(), PaymentState.UNPAID);
    }

    private static Doctor doctor(Map<DoctorId, Doctor> found, Appointment appointment) {
        var doctor = found.get(appointment.doctor());
        if (doctor == null) {
            throw new IllegalStateException("no doctor for " + appointment.id());
        }
        return doctor;
    }

    /** A patient may ask to be forgotten; the visit stays in the doctor's day. */
    private static PatientPart patient(Map<PatientId, Patient> known, PatientId id, LocalDate today) {
        var patient = known.get(id);
        return patient == null ? new PatientPart(id.value(), GONE, null, null, false) : PatientPart.of(patient, today);
    }
}
