package com.prescripto.booking.schedules.web;

import com.prescripto.booking.schedules.Leave;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor is away, in the clinic's time.
 *
 * @param id given by the service; left out for a new one
 * @param note for staff
 */
@Schema(name = "Leave")
public record LeaveForm(
        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{1,60}", message = "is not an id") String id,

        @NotNull @Pattern(regexp = LeaveForm.FORM, message = "is not a time such as 2026-12-01T09:00") @Schema(example = "2026-12-01T09:00")
        String from,

        @NotNull @Pattern(regexp = LeaveForm.FORM, message = "is not a time such as 2026-12-01T13:00") @Schema(example = "2026-12-01T13:00")
        String to,

        @Nullable @Size(max = 200) String note) {

    static final String FORM = "2\\d{3}-\\d\\d-\\d\\dT" + HoursForm.FORM;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static LeaveForm of(Leave leave) {
        return new LeaveForm(leave.id(), TIME.format(leave.from()), TIME.format(leave.to()), leave.note());
    }
}
