package com.prescripto.booking.appointments.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A doctor's private notes.
 *
 * @param text empty to remove them
 * @param version the one of the appointment they were written on
 */
@Schema(name = "NotesForm")
record NotesForm(
        @NotNull @Size(max = 4000) String text,
        @NotNull @Min(1) Long version) {}
