package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.RescheduleAppointment.Wish;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where staff move an appointment to. What is left out stays as it is.
 *
 * @param version the one that was seen
 * @param note why; needed with {@code anyway}
 * @param anyway outside the offered hours too, but never over another visit
 */
@Schema(name = "StaffMoveForm")
record StaffMoveForm(
        @Nullable @Size(min = 1, max = 60) String doctorId,
        @Nullable @Size(min = 1, max = 60) String visitTypeId,
        @NotNull OffsetDateTime start,
        @NotNull @Min(1) Long version,
        @Nullable @Size(max = 300) String note,
        @Nullable Boolean anyway) {

    Wish wish() {
        var wish = new Wish(
                doctorId == null ? null : new DoctorId(doctorId),
                visitTypeId,
                start.toInstant(),
                version,
                Texts.stripped(note),
                Boolean.TRUE.equals(anyway));
        if (wish.lacksNote()) {
            throw Refusal.invalid("/note", "says why it is moved outside the hours");
        }
        return wish;
    }
}
