package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import java.util.function.Supplier;

/**
 * Lets those who want the same slot come one after the other. Only an optimisation that spares the store useless tries:
 * it may fail, expire or let two in at once, and booking is still right, because the unique claims decide.
 */
public interface SlotLocks {

    /** Does the work, alone on the slot if that can be had soon, and otherwise just so. */
    <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work);
}
