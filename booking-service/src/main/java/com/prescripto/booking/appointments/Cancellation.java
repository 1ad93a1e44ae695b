package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who ended an appointment before the visit, why and when.
 *
 * @param code chosen by the one who cancelled
 * @param note in their words; the patient and staff see it, events and mails do not carry it
 * @param refundPercent the share of what was paid that goes back
 */
public record Cancellation(
        Role by,
        CancellationReason reason,
        @Nullable CancellationCode code,
        @Nullable String note,
        int refundPercent,
        Instant at) {}
