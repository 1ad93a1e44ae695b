package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admin took a list away as a file. Told before its first byte leaves.
 *
 * @param actorId the admin
 * @param doctorId of whom alone
 * @param patientId of whom alone
 * @param from the first day of it
 * @param to the last day of it
 * @param statuses in one of these; in any when it is empty
 * @param searched whether words narrowed it; they may be a name, so they are not told
 */
public record ListExported(
        String actorId,
        What what,
        @Nullable String doctorId,
        @Nullable String patientId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> statuses,
        boolean searched)
        implements DomainEvent {

    /** What is in the file. */
    public enum What {
        APPOINTMENTS,
        PAYMENTS
    }

    public ListExported {
        statuses = List.copyOf(statuses);
    }

    @Override
    public String type() {
        return "LIST_EXPORTED";
    }

    @Override
    public String subject() {
        return actorId;
    }
}
