@NullMarked
package com.prescripto.booking.schedules;

import org.jspecify.annotations.NullMarked;
