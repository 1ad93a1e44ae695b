package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.patients.PatientId;

/**
 * A patient's list, to look at. It shows whatever anybody had done to the appointments before it was asked for; nothing is
 * decided by it.
 */
public interface PatientAppointments {

    /** A part of the list: upcoming ones by start, the others latest first. */
    Listing<Appointment> list(PatientId patient, When when, Page page);
}
