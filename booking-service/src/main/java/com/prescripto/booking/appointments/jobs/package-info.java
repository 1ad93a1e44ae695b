/** Timers around appointments. */
@NullMarked
package com.prescripto.booking.appointments.jobs;

import org.jspecify.annotations.NullMarked;
