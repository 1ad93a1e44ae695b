package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Role;
import java.time.Instant;

/** Who ended an appointment before the visit, why and when. */
public record Cancellation(Role by, CancellationReason reason, Instant at) {}
