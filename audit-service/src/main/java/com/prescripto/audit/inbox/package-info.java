/**
 * Where events come in from Kafka.
 *
 * <p>Each poll's records go to the trail partition by partition. A record the trail can never take goes to a topic of its own
 * with the reason; anything else that goes wrong is tried again for ever, so nothing is lost while PostgreSQL is away.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trail", "platform"})
package com.prescripto.audit.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
