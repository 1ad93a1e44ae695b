/** Schedules, holidays and calendars over HTTP, for doctors and admins. */
@NullMarked
package com.prescripto.booking.planning.web;

import org.jspecify.annotations.NullMarked;
