/** The heart: booking, completing and cancelling appointments, each slot once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "clinic",
            "doctors",
            "patients",
            "accounts",
            "schedules",
            "schedules::web",
            "outbox",
            "outbox::store",
            "trail"
        })
package com.prescripto.booking.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
