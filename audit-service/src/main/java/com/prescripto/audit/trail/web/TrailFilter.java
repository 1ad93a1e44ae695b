package com.prescripto.audit.trail.web;

import com.prescripto.audit.trail.TrailQuery;
import com.prescripto.audit.trail.TrailQuery.Cursor;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the trail is narrowed to, as the address says it; absent means any. */
record TrailFilter(
        @Parameter(description = "earliest time of the event, inclusive") @Nullable Instant from,

        @Parameter(description = "latest time of the event, exclusive") @Nullable Instant to,

        @Parameter(description = "type of the event, such as APPOINTMENT_BOOKED") @Size(min = 1, max = 100) @Nullable String type,

        @Parameter(description = "id of what the event is about, such as an appointment")
        @Size(min = 1, max = 200) @Nullable String subject,

        @Parameter(description = "id of who acted") @Size(min = 1, max = 200) @Nullable String actor,

        @Parameter(description = "id of the patient it concerns") @Size(min = 1, max = 200) @Nullable String patient,

        @Parameter(description = "id of the appointment it concerns; what happened to its payment is found, too")
        @Size(min = 1, max = 200) @Nullable String appointment,

        @Parameter(description = "reference of the request that caused it, as problems and mails give it")
        @Size(min = 1, max = 200) @Nullable String correlation,

        @Parameter(description = "false leaves out entries that only say who looked at something, or wanted to")
        @Nullable Boolean accesses) {

    /** Anything. */
    static final TrailFilter NONE = new TrailFilter(null, null, null, null, null, null, null, null, null);

    TrailQuery query(int limit, @Nullable Cursor after) {
        return new TrailQuery(
                from,
                to,
                type,
                subject,
                actor,
                patient,
                appointment,
                correlation,
                !Boolean.FALSE.equals(accesses),
                limit,
                after);
    }
}
