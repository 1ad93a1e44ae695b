/** Receipts on paper. */
@NullMarked
package com.prescripto.booking.payments.receipts;

import org.jspecify.annotations.NullMarked;
