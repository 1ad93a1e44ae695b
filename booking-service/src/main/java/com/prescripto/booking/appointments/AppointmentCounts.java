package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import java.util.Currency;

/** Numbers about appointments, counted in the store. */
public interface AppointmentCounts {

    /** Every appointment there ever was, whatever became of it. */
    long all();

    /** The same for one doctor. */
    long ofDoctor(DoctorId doctor);

    /** How many different patients a doctor has appointments with, cancelled ones not counted. */
    long patientsOf(DoctorId doctor);

    /** The fees of a doctor's completed visits. A cancelled visit earns nothing. */
    Money earningsOf(DoctorId doctor, Currency currency);
}
