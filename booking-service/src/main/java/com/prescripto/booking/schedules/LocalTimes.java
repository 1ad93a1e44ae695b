package com.prescripto.booking.schedules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * Local time as real time. Daylight saving is decided here and nowhere else: a local time that does not exist is the
 * moment the clock jumps; of one that comes twice the caller says which coming is meant.
 */
final class LocalTimes {

    private LocalTimes() {}

    /** The first coming: what hours mean. */
    static Instant first(LocalDateTime local, ZoneId zone) {
        var jump = jump(local, zone);
        return jump == null ? local.atZone(zone).withEarlierOffsetAtOverlap().toInstant() : jump;
    }

    /** The last coming: what the end of a leave means, as nobody comes back between the two. */
    static Instant last(LocalDateTime local, ZoneId zone) {
        var jump = jump(local, zone);
        return jump == null ? local.atZone(zone).withLaterOffsetAtOverlap().toInstant() : jump;
    }

    private static @Nullable Instant jump(LocalDateTime local, ZoneId zone) {
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : null;
    }
}
