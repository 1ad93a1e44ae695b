package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.FindAppointments;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.platform.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Appointments as a table for a spreadsheet. Read and sent page by page, so that its length costs no memory. What a patient
 * said of the visit and what the doctor noted are not in it: files travel.
 */
@Component
class AppointmentSheet {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final int MOST_ROWS = 50_000;
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> HEAD = List.of(
            "Id",
            "Status",
            "Start",
            "End",
            "Doctor",
            "Patient",
            "Visit type",
            "Fee",
            "Currency",
            "Booked at",
            "Cancelled by",
            "Code");

    private final FindAppointments find;
    private final Doctors doctors;
    private final Patients patients;
    private final Clock clock;

    AppointmentSheet(FindAppointments find, Doctors doctors, Patients patients, Clock clock) {
        this.find = find;
        this.doctors = doctors;
        this.patients = patients;
        this.clock = clock;
    }

    /** Where the table goes. Not opened before there is something to send: until then, a failure is an answer of its own. */
    @FunctionalInterface
    interface Destination {
        OutputStream open() throws IOException;
    }

    void write(Search search, Destination to) throws IOException {
        var page = find.page(search, new Page(AT_ONCE, null));
        var rows = rows(page.items());
        var csv = new CsvWriter(new BufferedWriter(new OutputStreamWriter(to.open(), StandardCharsets.UTF_8)));
        csv.row(HEAD);
        int written = 0;
        while (true) {
            for (var row : rows) {
                csv.row(row);
            }
            csv.flush();
            written += rows.size();
            if (page.next() == null || written >= MOST_ROWS) {
                return;
            }
            page = find.page(search, new Page(Math.min(AT_ONCE, MOST_ROWS - written), page.next()));
            rows = rows(page.items());
        }
    }

    private List<List<String>> rows(List<Appointment> appointments) {
        var seen =
                doctors.findAll(appointments.stream().map(Appointment::doctor).collect(Collectors.toSet()));
        var known =
                patients.findAll(appointments.stream().map(Appointment::patient).collect(Collectors.toSet()));
        var now = clock.instant();
        return appointments.stream()
                .map(appointment -> cells(appointment, now, seen, known))
                .toList();
    }

    private static List<String> cells(
            Appointment appointment, Instant now, Map<DoctorId, Doctor> seen, Map<PatientId, Patient> known) {
        var zone = appointment.zone();
        var doctor = seen.get(appointment.doctor());
        var patient = known.get(appointment.patient());
        var cancellation = appointment.cancellation();
        var code = cancellation == null ? null : cancellation.code();
        var fee = appointment.visit().fee();
        return List.of(
                appointment.id().value(),
                appointment.statusAt(now).name(),
                time(appointment.time().start(), zone),
                time(appointment.time().end(), zone),
                doctor == null ? "" : doctor.name(),
                patient == null ? "" : patient.name(),
                appointment.visit().name(),
                BigDecimal.valueOf(fee.amount(), fee.currency().getDefaultFractionDigits())
                        .toPlainString(),
                fee.currency().getCurrencyCode(),
                time(appointment.bookedAt(), zone),
                cancellation == null ? "" : cancellation.by().name(),
                code == null ? "" : code.name());
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
