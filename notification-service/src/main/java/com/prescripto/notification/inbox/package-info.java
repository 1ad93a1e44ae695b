/** Booking events come in from RabbitMQ; what fails climbs the retry ladder, what cannot succeed is parked. */
@ApplicationModule(allowedDependencies = {"appointments", "notifications", "parked", "platform"})
@NullMarked
package com.prescripto.notification.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
