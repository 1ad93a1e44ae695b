@NullMarked
package com.prescripto.booking.appointments;

import org.jspecify.annotations.NullMarked;
