/** Wiring every feature needs: clock, security, problems, correlation, API description. Knows no feature. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package com.prescripto.audit.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
