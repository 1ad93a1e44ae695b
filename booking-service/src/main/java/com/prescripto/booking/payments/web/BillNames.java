package com.prescripto.booking.payments.web;

import static java.util.stream.Collectors.toSet;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.payments.Bill;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Puts appointments and names to bills: one look-up of each kind for a whole list. */
@Component
class BillNames {

    /** Who is no longer there has still paid. */
    private static final String GONE = "Unknown";

    private final Appointments appointments;
    private final Doctors doctors;
    private final Patients patients;

    BillNames(Appointments appointments, Doctors doctors, Patients patients) {
        this.appointments = appointments;
        this.doctors = doctors;
        this.patients = patients;
    }

    /** Somebody, by id and name. */
    @Schema(name = "Named")
    record Named(String id, String name) {}

    /** Whose a bill is, and what for. */
    record Names(Appointment appointment, Named patient, Named doctor) {}

    /** One view for each bill, in their order. A bill never is without an appointment; one that were is left out. */
    <V> List<V> named(Collection<Bill> bills, BiFunction<Bill, Names, V> view) {
        var visits = appointments.findAll(bills.stream().map(Bill::appointment).collect(toSet()));
        var seen = doctors.findAll(
                visits.values().stream().map(Appointment::doctor).collect(toSet()));
        var known = patients.findAll(
                visits.values().stream().map(Appointment::patient).collect(toSet()));
        return bills.stream()
                .filter(bill -> visits.containsKey(bill.appointment()))
                .map(bill -> view.apply(bill, names(visit(visits, bill), seen, known)))
                .toList();
    }

    private static Appointment visit(Map<AppointmentId, Appointment> visits, Bill bill) {
        var visit = visits.get(bill.appointment());
        if (visit == null) {
            throw new IllegalStateException("no appointment for " + bill.id());
        }
        return visit;
    }

    private static Names names(Appointment visit, Map<DoctorId, Doctor> seen, Map<PatientId, Patient> known) {
        var doctor = seen.get(visit.doctor());
        var patient = known.get(visit.patient());
        return new Names(
                visit,
                new Named(visit.patient().value(), patient == null ? GONE : patient.name()),
                new Named(visit.doctor().value(), doctor == null ? GONE : doctor.name()));
    }
}
