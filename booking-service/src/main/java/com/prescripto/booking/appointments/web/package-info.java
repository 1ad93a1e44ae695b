/** Appointments over HTTP, for patients, doctors and admins, and for the other services. */
@NullMarked
@NamedInterface("web")
package com.prescripto.booking.appointments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
