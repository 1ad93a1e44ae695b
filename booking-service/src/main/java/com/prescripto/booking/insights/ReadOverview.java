package com.prescripto.booking.insights;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** A doctor's and the clinic's dashboard: numbers, and the few appointments that are shown. */
@Service
public class ReadOverview {

    private static final Page LATEST = new Page(5, null);
    private static final Page A_DAY = new Page(100, null);

    private final OverviewNumbers numbers;
    private final Appointments appointments;
    private final Clinic clinic;
    private final Clock clock;

    ReadOverview(OverviewNumbers numbers, Appointments appointments, Clinic clinic, Clock clock) {
        this.numbers = numbers;
        this.appointments = appointments;
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
    public record OfClinic(OverviewNumbers.OfClinic numbers, List<Appointment> latest) {}

    public OfDoctor ofDoctor(DoctorId doctor) {
        var counted = numbers.ofDoctor(doctor);
        var today = today();
        var day = new TimeRange(
                today.atStartOfDay(clinic.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(clinic.zone()).toInstant());
        return new OfDoctor(
                counted.appointments(),
                counted.patients(),
                counted.earnings(),
                appointments
                        .search(new Search(doctor, null, day, Order.SOONEST_START_FIRST), A_DAY)
                        .items(),
                appointments
                        .search(new Search(doctor, null, null, Order.LATEST_BOOKED_FIRST), LATEST)
                        .items());
    }

    public OfClinic ofClinic() {
        return new OfClinic(
                numbers.ofClinic(today()),
                appointments
                        .search(new Search(null, null, null, Order.LATEST_BOOKED_FIRST), LATEST)
                        .items());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }
}
