package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.payments.Receipt.ClinicPart;
import com.prescripto.booking.payments.Receipt.DoctorPart;
import com.prescripto.booking.payments.Receipt.Kind;
import com.prescripto.booking.payments.Receipt.Line;
import com.prescripto.booking.payments.Receipt.PatientPart;
import com.prescripto.booking.payments.Receipt.Status;
import com.prescripto.booking.payments.Receipt.VisitPart;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes the receipt of an appointment that something was paid for. Reads only. */
@Service
public class ReadReceipt {

    private static final String GONE = "Unknown";
    private static final String CASH = "cash";
    private static final String ONLINE = "online";
    private static final int TAIL = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final Bills bills;
    private final Appointments appointments;
    private final Patients patients;
    private final Doctors doctors;
    private final Clinic clinic;

    ReadReceipt(Bills bills, Appointments appointments, Patients patients, Doctors doctors, Clinic clinic) {
        this.bills = bills;
        this.appointments = appointments;
        this.patients = patients;
        this.doctors = doctors;
        this.clinic = clinic;
    }

    /** Empty when nothing was paid, or the appointment does not concern the reader. */
    public Optional<Receipt> of(AppointmentId id, Actor reader) {
        return appointments
                .find(id)
                .filter(appointment -> AppointmentRights.concerns(appointment, reader))
                .flatMap(appointment ->
                        bills.find(id).filter(bill -> !lines(bill).isEmpty()).map(bill -> receipt(appointment, bill)));
    }

    private Receipt receipt(Appointment appointment, Bill bill) {
        var lines = lines(bill);
        var zone = appointment.zone();
        var visit = appointment.visit();
        return new Receipt(
                "R-" + DAY.format(lines.get(0).at().atZone(zone)) + "-" + tail(appointment),
                new ClinicPart(clinic.name(), clinic.address(), clinic.phone(), clinic.email()),
                new PatientPart(
                        patients.find(appointment.patient()).map(Patient::name).orElse(GONE)),
                new DoctorPart(
                        doctors.find(appointment.doctor()).map(Doctor::name).orElse(GONE)),
                new VisitPart(visit.name(), appointment.time().start(), zone),
                lines,
                bill.captured(),
                bill.refunded(),
                bill.kept());
    }

    /** An appointment's own sign within its day: the end of its id, which is random. */
    private static String tail(Appointment appointment) {
        var id = appointment.id().value();
        return id.substring(Math.max(0, id.length() - TAIL)).toUpperCase(Locale.ROOT);
    }

    private static List<Line> lines(Bill bill) {
        var lines = new ArrayList<Line>();
        for (var one : bill.payments()) {
            // Money in another currency cannot be added up with the rest; it is never kept.
            if (one.isCaptured() && one.amount().currency().equals(bill.currency())) {
                var payment = one.payment();
                var method = Objects.requireNonNullElse(payment.method(), ONLINE);
                lines.add(new Line(Kind.PAYMENT, payment.at(), method, one.id(), one.amount(), Status.DONE));
                bill.refundsOf(one).stream()
                        .filter(refund -> refund.status() != BilledRefund.Status.FAILED)
                        .map(refund -> line(refund, method))
                        .forEach(lines::add);
            }
        }
        for (var cash : bill.cash()) {
            lines.add(new Line(Kind.PAYMENT, cash.at(), CASH, null, cash.amount(), Status.DONE));
            var returned = cash.returned();
            if (returned != null) {
                lines.add(new Line(Kind.REFUND, returned.at(), CASH, null, returned.amount(), Status.DONE));
            }
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::kind));
        return lines;
    }

    private static Line line(BilledRefund refund, String method) {
        var done = refund.status() == BilledRefund.Status.PROCESSED;
        return new Line(
                Kind.REFUND, refund.at(), method, refund.id(), refund.amount(), done ? Status.DONE : Status.PENDING);
    }
}
