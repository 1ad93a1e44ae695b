/** Patients in MongoDB. */
@NullMarked
package com.prescripto.booking.patients.store;

import org.jspecify.annotations.NullMarked;
