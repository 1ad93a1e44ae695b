package com.prescripto.booking.appointments.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.appointments.PaymentStates;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a mail about an appointment has to say, asked for at the moment it is sent: events carry ids only, so that no
 * broker keeps names and addresses, and a mail tells how things are, not how they were.
 */
@Hidden
@RestController
class NoticeController {

    /** Nobody has more visits to come; who had would be told of a lapsed hold once too often. */
    private static final int UPCOMING = 50;

    private final Appointments appointments;
    private final Doctors doctors;
    private final Patients patients;
    private final Accounts accounts;
    private final PaymentStates payments;
    private final Clinic clinic;
    private final Clock clock;

    NoticeController(
            Appointments appointments,
            Doctors doctors,
            Patients patients,
            Accounts accounts,
            PaymentStates payments,
            Clinic clinic,
            Clock clock) {
        this.appointments = appointments;
        this.doctors = doctors;
        this.patients = patients;
        this.accounts = accounts;
        this.payments = payments;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Gone when its patient has no account any more, as they were forgotten: there is nobody to tell. */
    @GetMapping("/internal/appointments/{id}/notice")
    ResponseEntity<Notice> notice(@PathVariable String id) {
        var found = appointments.find(new AppointmentId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        var patient = found.patient();
        if (patients.find(patient).isPresent()
                && accounts.ofPerson(patient.value()).isEmpty()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return ResponseEntity.ok(notice(found).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND)));
    }

    /** The ids of visits. */
    record SameDay(List<String> appointments) {}

    /** Which other booked visits the patient has on that day, so that they are reminded of all in one mail. */
    @GetMapping("/internal/appointments/{id}/same-day")
    SameDay sameDay(@PathVariable String id) {
        return appointments
                .find(new AppointmentId(id))
                .map(this::sameDay)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private SameDay sameDay(Appointment appointment) {
        var day = dayOf(appointment);
        // Each visit's day is that of its own zone: some begin and end outside of this one's.
        var around = new TimeRange(
                day.minusDays(1).atStartOfDay(appointment.zone()).toInstant(),
                day.plusDays(2).atStartOfDay(appointment.zone()).toInstant());
        var booked = new Search(
                null,
                null,
                List.of(appointment.patient()),
                Set.of(AppointmentStatus.BOOKED),
                around,
                Order.SOONEST_START_FIRST);
        return new SameDay(appointments.search(booked, new Page(UPCOMING, null)).items().stream()
                .filter(other -> dayOf(other).equals(day) && !other.id().equals(appointment.id()))
                .map(other -> other.id().value())
                .toList());
    }

    private static LocalDate dayOf(Appointment appointment) {
        return LocalDate.ofInstant(appointment.time().start(), appointment.zone());
    }

    private Optional<Notice> notice(Appointment appointment) {
        var patient = patients.find(appointment.patient());
        var account = accounts.ofPerson(appointment.patient().value());
        var named = namedIn(appointment);
        if (patient.isEmpty() || account.isEmpty() || !named.containsKey(appointment.doctor())) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(Notice.of(
                appointment,
                appointment.statusAt(now),
                payments.of(List.of(appointment.id())).get(appointment.id()),
                isBookedAgain(appointment, now),
                named,
                Notice.PatientPart.of(patient.get(), account.get()),
                Notice.ClinicPart.of(clinic)));
    }

    /** The doctors it is with and was with before. */
    private Map<DoctorId, Doctor> namedIn(Appointment appointment) {
        var ids = new HashSet<DoctorId>();
        ids.add(appointment.doctor());
        appointment.moves().forEach(move -> ids.add(move.from().doctor()));
        return doctors.findAll(ids);
    }

    /** Whether the patient of a lapsed hold has asked the doctor for another time since. */
    private boolean isBookedAgain(Appointment lapsed, Instant now) {
        return lapsed.statusAt(now) == AppointmentStatus.LAPSED
                && appointments
                        .ofPatient(lapsed.patient(), When.UPCOMING, now, new Page(UPCOMING, null))
                        .items()
                        .stream()
                        .anyMatch(other -> other.doctor().equals(lapsed.doctor())
                                && other.bookedAt().isAfter(lapsed.bookedAt()));
    }
}
