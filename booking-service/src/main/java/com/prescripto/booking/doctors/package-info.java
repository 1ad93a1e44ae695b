/** Who can be booked: the clinic's doctors, as the public and the staff see them. When they work is the schedule's. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "clinic", "outbox", "outbox::store", "accounts", "accounts::web"})
package com.prescripto.booking.doctors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
