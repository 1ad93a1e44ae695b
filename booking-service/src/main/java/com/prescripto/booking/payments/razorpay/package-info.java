/** Razorpay, behind the interface of a payment provider. Nobody else knows it. */
@NullMarked
package com.prescripto.booking.payments.razorpay;

import org.jspecify.annotations.NullMarked;
