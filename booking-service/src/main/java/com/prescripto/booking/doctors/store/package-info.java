/** Doctors in MongoDB. */
@NullMarked
package com.prescripto.booking.doctors.store;

import org.jspecify.annotations.NullMarked;
