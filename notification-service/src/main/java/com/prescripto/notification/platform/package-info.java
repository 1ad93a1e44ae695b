/** Wiring every module needs: the clock, the service password, who may call what, the database client. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.prescripto.notification.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
