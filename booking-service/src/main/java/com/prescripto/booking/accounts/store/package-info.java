/** Accounts, sessions and mailed links in MongoDB. Only accounts tell facts, so only they have an outbox. */
@NullMarked
package com.prescripto.booking.accounts.store;

import org.jspecify.annotations.NullMarked;
