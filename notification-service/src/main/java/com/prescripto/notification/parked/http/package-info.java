/** Tells booking-service, which keeps the way to the audit trail. */
@NullMarked
package com.prescripto.notification.parked.http;

import org.jspecify.annotations.NullMarked;
