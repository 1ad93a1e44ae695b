/** Asks booking-service over HTTP. */
@NullMarked
package com.prescripto.notification.appointments.http;

import org.jspecify.annotations.NullMarked;
