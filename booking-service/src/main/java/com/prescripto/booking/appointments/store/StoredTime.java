package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;

/** The part of a stored appointment that tells whose time it takes. */
record StoredTime(
        String id,
        String doctorId,
        String patientId,
        String status,
        @Nullable Instant heldUntil,
        Instant start,
        Instant end,
        Buffers visit) {

    /** The statuses of which it is true that they take time. */
    static final List<String> CLAIMING = Arrays.stream(AppointmentStatus.values())
            .filter(AppointmentStatus::claimsTime)
            .map(Enum::name)
            .toList();

    record Buffers(int bufferBefore, int bufferAfter) {}

    /** The query, reading no more than this. */
    static Query only(Query query) {
        query.fields()
                .include(
                        "doctorId",
                        "patientId",
                        "status",
                        "heldUntil",
                        "start",
                        "end",
                        "visit.bufferBefore",
                        "visit.bufferAfter");
        return query;
    }

    /** The patient's time. */
    TimeRange time() {
        return new TimeRange(start, end);
    }

    /** The doctor's time. */
    TimeRange block() {
        return new TimeRange(
                start.minus(Duration.ofMinutes(visit.bufferBefore)), end.plus(Duration.ofMinutes(visit.bufferAfter)));
    }

    /** Whether it is a hold whose time is over, recorded or not. */
    boolean hasRunOut(Instant now) {
        return status.equals(AppointmentStatus.HELD.name()) && heldUntil != null && !now.isBefore(heldUntil);
    }
}
