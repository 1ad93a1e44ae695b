/** When a doctor can be booked. Slots are computed from a schedule and never stored; one pure function decides what is shown and what is accepted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "clinic", "doctors", "outbox", "outbox::store"})
package com.prescripto.booking.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
