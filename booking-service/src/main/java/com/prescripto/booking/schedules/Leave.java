package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor is away, in the clinic's local time; it may last from minutes to months.
 *
 * @param id unique within the schedule
 * @param to later than {@code from}
 * @param note for staff; nobody else sees it
 */
public record Leave(
        String id,
        LocalDateTime from,
        LocalDateTime to,
        @Nullable String note) {

    public Leave {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("leave ends after it starts: " + from + " to " + to);
        }
    }

    /** The real time of it; an hour that comes twice is away both times. Empty when the clock jumps over it. */
    public Optional<TimeRange> in(ZoneId zone) {
        var start = LocalTimes.first(from, zone);
        var end = LocalTimes.last(to, zone);
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }
}
