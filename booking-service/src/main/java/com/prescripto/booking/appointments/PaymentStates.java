package com.prescripto.booking.appointments;

import java.util.Collection;
import java.util.Map;

/** What is paid for appointments. Appointments ask, payments answer. */
public interface PaymentStates {

    /** Those of which something is known, in one look-up; what is not there is {@link PaymentState#UNPAID}. */
    Map<AppointmentId, PaymentState> of(Collection<AppointmentId> appointments);

    /** Whether patients can pay online: then what has to be paid first is paid, and not just confirmed. */
    boolean online();
}
