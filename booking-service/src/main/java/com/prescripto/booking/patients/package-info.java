/** Who is treated: the people who book visits for themselves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "outbox", "outbox::store", "accounts", "accounts::web", "trail"})
package com.prescripto.booking.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
