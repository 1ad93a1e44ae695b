package com.prescripto.booking.schedules.web;

import com.prescripto.booking.kernel.TimeRange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A time one can book, with the clinic's offset. */
@Schema(name = "Slot")
public record SlotView(OffsetDateTime start, OffsetDateTime end) {

    public static SlotView of(TimeRange slot, ZoneId zone) {
        return new SlotView(
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime());
    }
}
