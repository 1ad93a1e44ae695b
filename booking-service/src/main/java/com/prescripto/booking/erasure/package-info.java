/** Forgetting somebody: what every module that knows them has to do, in one command. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "patients", "appointments", "feeds"})
package com.prescripto.booking.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
