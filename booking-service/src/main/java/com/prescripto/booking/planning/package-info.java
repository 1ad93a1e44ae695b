/**
 * Changing when doctors work while patients have appointments: what a new plan or new holidays would leave without room,
 * and what is decided for each of them. The one place that knows schedules and appointments both.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "clinic",
            "doctors",
            "schedules",
            "schedules::web",
            "appointments",
            "appointments::web",
            "trail"
        })
package com.prescripto.booking.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
