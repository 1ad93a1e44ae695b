/** The clinic: its name, address, time zone and currency. One clinic, from configuration. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package com.prescripto.booking.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
