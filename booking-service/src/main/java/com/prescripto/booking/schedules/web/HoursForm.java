package com.prescripto.booking.schedules.web;

import com.prescripto.booking.schedules.DayHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.format.DateTimeFormatter;

/** Hours of one day, in the clinic's time. */
@Schema(name = "DayHours")
public record HoursForm(
        @NotNull @Pattern(regexp = HoursForm.FORM, message = "is not a time such as 09:00") String from,

        @NotNull @Pattern(regexp = HoursForm.FORM, message = "is not a time such as 17:00") String to) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    static final String FORM = "([01]\\d|2[0-3]):[0-5]\\d";

    static HoursForm of(DayHours hours) {
        return new HoursForm(TIME.format(hours.from()), TIME.format(hours.to()));
    }
}
