/** What a mail says and how it leaves: rendered with every value escaped, handed over by SMTP. */
@ApplicationModule(allowedDependencies = {"appointments", "accounts", "platform"})
@NullMarked
package com.prescripto.notification.emails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
