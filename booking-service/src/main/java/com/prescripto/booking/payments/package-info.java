/** Money: asked for, kept and given back. What the provider says and what happened to the appointment decide, in any order. */
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
            "appointments",
            "appointments::web",
            "outbox",
            "outbox::store",
            "trail"
        })
package com.prescripto.booking.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
