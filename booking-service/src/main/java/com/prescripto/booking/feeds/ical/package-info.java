/** Writes calendars (RFC 5545). */
@NullMarked
package com.prescripto.booking.feeds.ical;

import org.jspecify.annotations.NullMarked;
