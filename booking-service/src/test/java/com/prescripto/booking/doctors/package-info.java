@NullMarked
package com.prescripto.booking.doctors;

import org.jspecify.annotations.NullMarked;
