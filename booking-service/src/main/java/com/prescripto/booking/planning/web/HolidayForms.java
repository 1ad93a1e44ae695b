package com.prescripto.booking.planning.web;

import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.Holiday;
import com.prescripto.booking.schedules.Holidays;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clinic's holidays on the wire. */
final class HolidayForms {

    private static final int MOST = 400;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private HolidayForms() {}

    /** A day on which the clinic is closed. */
    @Schema(name = "Holiday")
    record Day(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 80) String name) {}

    /**
     * The holidays, as they are read and as they are sent to see what they would do.
     *
     * @param version as read; another one in the store refuses the change
     */
    @Schema(name = "Holidays")
    record HolidaysForm(
            @NotNull @PositiveOrZero Long version,
            @NotNull @Size(max = MOST) List<@Valid @NotNull Day> items) {

        static HolidaysForm of(Holidays holidays) {
            return new HolidaysForm(holidays.version(), days(holidays));
        }

        List<Holiday> holidays() {
            return read(items);
        }
    }

    /**
     * The holidays as they are to be, with what is decided for the appointments on them.
     *
     * @param decisions one for each affected appointment
     */
    @Schema(name = "HolidaysChange")
    record HolidaysChange(
            @NotNull @PositiveOrZero Long version,
            @NotNull @Size(max = MOST) List<@Valid @NotNull Day> items,
            @Nullable @Size(max = DecisionForm.MOST) List<@Valid @NotNull DecisionForm> decisions) {

        List<Holiday> holidays() {
            return read(items);
        }
    }

    /** The holidays as they are now, with what came of each decision. */
    @Schema(name = "ChangedHolidays")
    record ChangedHolidays(Long version, List<Day> items, List<OutcomeView> outcomes) {

        static ChangedHolidays of(Holidays holidays, List<OutcomeView> outcomes) {
            return new ChangedHolidays(holidays.version(), days(holidays), outcomes);
        }
    }

    private static List<Day> days(Holidays holidays) {
        return holidays.items().stream()
                .map(holiday -> new Day(holiday.date(), holiday.name()))
                .toList();
    }

    private static List<Holiday> read(List<Day> items) {
        if (items.stream().map(Day::date).distinct().count() < items.size()) {
            throw Refusal.invalid("/items", "two of them have the same date");
        }
        if (items.stream().anyMatch(day -> day.date.getYear() < FIRST_YEAR || day.date.getYear() > LAST_YEAR)) {
            throw Refusal.invalid("/items", "one of them is not a day of this age");
        }
        return items.stream()
                .map(day -> new Holiday(day.date, day.name.strip()))
                .toList();
    }
}
