/** What booking-service says about an account now: asked when a mail is due, never stored. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package com.prescripto.notification.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
