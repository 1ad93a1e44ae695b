/** Accounts and sessions in MongoDB. They emit no events, so they need no outbox. */
@NullMarked
package com.prescripto.booking.accounts.store;

import org.jspecify.annotations.NullMarked;
