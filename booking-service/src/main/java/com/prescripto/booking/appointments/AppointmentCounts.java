package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import java.util.Map;

/** Numbers about appointments, counted in the store. */
public interface AppointmentCounts {

    /** Every appointment there ever was, whatever became of it. */
    long all();

    /** The same for one doctor. */
    long ofDoctor(DoctorId doctor);

    /** How many different patients a doctor has appointments with, cancelled ones not counted. */
    long patientsOf(DoctorId doctor);

    /** How many start within a time, by what became of them; a status without any is not there. */
    Map<AppointmentStatus, Long> startingWithin(TimeRange time);

    /** How many were booked within a time, whatever became of them. */
    long bookedWithin(TimeRange time);
}
