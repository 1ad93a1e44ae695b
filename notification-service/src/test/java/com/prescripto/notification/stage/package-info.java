/** What integration tests put around the service: a played booking-service, a mail server, a broker's other end. */
@NullMarked
package com.prescripto.notification.stage;

import org.jspecify.annotations.NullMarked;
