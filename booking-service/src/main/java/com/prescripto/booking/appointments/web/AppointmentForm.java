package com.prescripto.booking.appointments.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a patient asks for.
 *
 * @param start as the slot said it
 * @param reason what the visit is for; the patient and the doctor see it
 */
@Schema(name = "NewAppointment")
record AppointmentForm(
        @NotBlank @Size(max = 60) String doctorId,
        @NotBlank @Size(max = 60) String visitTypeId,
        @NotNull OffsetDateTime start,
        @Nullable @Size(max = 500) String reason) {}
