package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.RescheduleAppointment.Wish;
import com.prescripto.booking.doctors.DoctorId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * Where a patient wants an appointment to go.
 *
 * @param start as the slot said it
 * @param version the one the patient has seen
 */
@Schema(name = "MoveForm")
record MoveForm(
        @NotBlank @Size(max = 60) String doctorId,
        @NotBlank @Size(max = 60) String visitTypeId,
        @NotNull OffsetDateTime start,
        @NotNull @Min(1) Long version) {

    Wish wish() {
        return new Wish(new DoctorId(doctorId), visitTypeId, start.toInstant(), version, null, false);
    }
}
