/** Values that every module shares. Depends on the JDK only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.prescripto.booking.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
