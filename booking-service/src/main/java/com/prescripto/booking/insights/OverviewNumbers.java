package com.prescripto.booking.insights;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** The dashboards' numbers, as they are after everything that was done before they are asked for. */
public interface OverviewNumbers {

    OfDoctor ofDoctor(DoctorId doctor);

    /** The clinic's, on a day of it. */
    OfClinic ofClinic(LocalDate today);

    /** A doctor's numbers; earnings are what was paid for their visits and is not about to go back. */
    record OfDoctor(long appointments, long patients, Money earnings) {}

    /**
     * The clinic's numbers.
     *
     * @param earnings what was paid for visits and is not about to go back
     * @param today how the visits of the day stand
     * @param bookedPerDay fourteen days, the day itself the last
     */
    record OfClinic(
            long doctors,
            long patients,
            long appointments,
            Money earnings,
            Today today,
            List<BookedOnDay> bookedPerDay) {}

    /** How many of the visits that start on a day stand how. */
    record Today(long booked, long arrived, long completed, long noShow, long cancelled) {}

    /** How many appointments were booked on a day, for whatever time. */
    record BookedOnDay(LocalDate date, long booked) {}
}
