/** Wiring that every feature needs: clock, ids, problems, correlation, stores, breakers, caches. Knows no feature. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package com.prescripto.booking.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
