/** Finding a doctor: what the public sees, with the next free times. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "clinic", "doctors", "schedules", "schedules::web", "appointments"
        })
package com.prescripto.booking.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
