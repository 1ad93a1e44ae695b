@NullMarked
package com.prescripto.booking.schedules.store;

import org.jspecify.annotations.NullMarked;
