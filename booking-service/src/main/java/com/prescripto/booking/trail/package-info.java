/**
 * What must be audited and is no fact of an aggregate: who signed in, whom staff read about, what was refused, what was taken
 * away as a file. Leaves by the outbox, towards the audit trail alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "outbox", "outbox::store"})
package com.prescripto.booking.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
