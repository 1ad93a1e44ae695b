package com.prescripto.booking.insights;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentCounts;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.Patients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The numbers of a doctor's and of the clinic's dashboard. */
@Service
public class ReadOverview {

    private static final Page LATEST = new Page(5, null);
    private static final Page A_DAY = new Page(100, null);

    private final AppointmentCounts counts;
    private final Appointments appointments;
    private final Doctors doctors;
    private final Patients patients;
    private final Clinic clinic;
    private final Clock clock;

    ReadOverview(
            AppointmentCounts counts,
            Appointments appointments,
            Doctors doctors,
            Patients patients,
            Clinic clinic,
            Clock clock) {
        this.counts = counts;
        this.appointments = appointments;
        this.doctors = doctors;
        this.patients = patients;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * A doctor's dashboard.
     *
     * @param today the appointments that start today in the clinic, by start, whatever became of them
     * @param latest the five booked last
     */
    public record OfDoctor(
            long appointments, long patients, Money earnings, List<Appointment> today, List<Appointment> latest) {}

    /**
     * The clinic's dashboard.
     *
     * @param latest the five booked last
     */
    public record OfClinic(long doctors, long patients, long appointments, List<Appointment> latest) {}

    public OfDoctor ofDoctor(DoctorId doctor) {
        var today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        var day = new TimeRange(
                today.atStartOfDay(clinic.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(clinic.zone()).toInstant());
        return new OfDoctor(
                counts.ofDoctor(doctor),
                counts.patientsOf(doctor),
                counts.earningsOf(doctor, clinic.currency()),
                appointments
                        .search(new Search(doctor, null, day, Order.SOONEST_START_FIRST), A_DAY)
                        .items(),
                appointments
                        .search(new Search(doctor, null, null, Order.LATEST_BOOKED_FIRST), LATEST)
                        .items());
    }

    public OfClinic ofClinic() {
        return new OfClinic(
                doctors.count(),
                patients.count(),
                counts.all(),
                appointments
                        .search(new Search(null, null, null, Order.LATEST_BOOKED_FIRST), LATEST)
                        .items());
    }
}
