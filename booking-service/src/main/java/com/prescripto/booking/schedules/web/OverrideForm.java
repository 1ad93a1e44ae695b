package com.prescripto.booking.schedules.web;

import com.prescripto.booking.schedules.DayOverride;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What replaces the weekly hours on a date.
 *
 * @param hours none closes the day
 */
@Schema(name = "DayOverride")
public record OverrideForm(
        @NotNull LocalDate date, @NotNull @Size(max = 10) List<@Valid @NotNull HoursForm> hours) {

    static OverrideForm of(DayOverride override) {
        return new OverrideForm(
                override.date(), override.hours().stream().map(HoursForm::of).toList());
    }
}
