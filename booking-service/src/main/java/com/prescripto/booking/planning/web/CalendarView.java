package com.prescripto.booking.planning.web;

import com.prescripto.booking.appointments.web.StaffAppointmentView;
import com.prescripto.booking.planning.ReadCalendar.Closed;
import com.prescripto.booking.planning.ReadCalendar.Kind;
import com.prescripto.booking.schedules.web.SlotView;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's days with everything on them.
 *
 * @param open when patients can be seen
 * @param items neither cancelled nor lapsed
 */
@Schema(name = "DoctorCalendar")
record CalendarView(
        String zone,
        LocalDate from,
        LocalDate to,
        List<SlotView> open,
        List<ClosedTime> closed,
        List<StaffAppointmentView> items)
        implements AboutPatients {

    @Override
    public Shown shown() {
        return Shown.CALENDAR;
    }

    @Override
    public Stream<String> seenIds() {
        return StaffAppointmentView.seenIn(items);
    }

    /**
     * Why the doctor is not there.
     *
     * @param name the holiday's, or the note of the leave
     */
    @Schema(name = "ClosedTime")
    record ClosedTime(
            OffsetDateTime from,
            OffsetDateTime to,
            Kind kind,
            @Nullable String name) {

        static ClosedTime of(Closed closed, ZoneId zone) {
            return new ClosedTime(
                    closed.time().start().atZone(zone).toOffsetDateTime(),
                    closed.time().end().atZone(zone).toOffsetDateTime(),
                    closed.kind(),
                    closed.name());
        }
    }
}
