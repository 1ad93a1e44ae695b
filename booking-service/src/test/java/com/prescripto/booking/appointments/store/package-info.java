@NullMarked
package com.prescripto.booking.appointments.store;

import org.jspecify.annotations.NullMarked;
