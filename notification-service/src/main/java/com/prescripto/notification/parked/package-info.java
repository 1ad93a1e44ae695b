/** Messages that were set aside: kept with their history until somebody sends them on their way again, or discards them. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package com.prescripto.notification.parked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
