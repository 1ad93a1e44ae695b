/** Timers around payments. */
@NullMarked
package com.prescripto.booking.payments.jobs;

import org.jspecify.annotations.NullMarked;
