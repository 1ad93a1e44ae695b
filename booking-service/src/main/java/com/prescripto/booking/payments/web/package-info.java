/** Paying, over HTTP. */
@NullMarked
package com.prescripto.booking.payments.web;

import org.jspecify.annotations.NullMarked;
