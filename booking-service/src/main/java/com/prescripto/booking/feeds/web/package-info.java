/** Private calendars over HTTP. */
@NullMarked
package com.prescripto.booking.feeds.web;

import org.jspecify.annotations.NullMarked;
