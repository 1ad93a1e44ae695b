/** Appointments in MongoDB, slot locks in Redis. */
@NullMarked
package com.prescripto.booking.appointments.store;

import org.jspecify.annotations.NullMarked;
