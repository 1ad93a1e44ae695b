/** Timers around accounts. */
@NullMarked
package com.prescripto.booking.accounts.jobs;

import org.jspecify.annotations.NullMarked;
