/** Asks booking-service over HTTP. */
@NullMarked
package com.prescripto.notification.accounts.http;

import org.jspecify.annotations.NullMarked;
