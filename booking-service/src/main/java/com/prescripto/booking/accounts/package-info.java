/**
 * Who may sign in, as what. Knows neither patients nor doctors: each of them tells who stands behind its accounts through
 * {@link com.prescripto.booking.accounts.AccountHolders}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "clinic", "outbox", "outbox::store", "trail"})
package com.prescripto.booking.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
