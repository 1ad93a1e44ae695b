/** Private calendars: what a patient's or a doctor's calendar program reads at an address that only its owner knows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "clinic",
            "doctors",
            "accounts",
            "accounts::web",
            "appointments",
            "patients"
        })
package com.prescripto.booking.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
