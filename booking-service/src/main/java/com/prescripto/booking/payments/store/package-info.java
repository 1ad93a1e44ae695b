/** Bills and what the provider tells, in MongoDB. */
@NullMarked
package com.prescripto.booking.payments.store;

import org.jspecify.annotations.NullMarked;
