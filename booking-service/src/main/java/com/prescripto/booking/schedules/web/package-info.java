/** Schedules and free slots over HTTP. */
@NullMarked
@NamedInterface("web")
package com.prescripto.booking.schedules.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
