/** Numbers for the dashboards. Owns no data: each module counts its own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "clinic",
            "appointments",
            "appointments::web",
            "doctors",
            "patients",
            "payments",
            "trail"
        })
package com.prescripto.booking.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
