/** Who is to be told what, told once, and only while it is true. */
@ApplicationModule(allowedDependencies = {"accounts", "appointments", "emails", "platform"})
@NullMarked
package com.prescripto.notification.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
