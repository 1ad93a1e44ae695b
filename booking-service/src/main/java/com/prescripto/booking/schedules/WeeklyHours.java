package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A doctor's bookable hours of every week. A break is where no hours are. */
public record WeeklyHours(List<DailyHours> hours) {

    private static final Comparator<DailyHours> BY_TIME =
            Comparator.comparing(DailyHours::day).thenComparing(DailyHours::from);

    /** Monday to Friday, mornings and afternoons: what a new doctor starts with. */
    public static final WeeklyHours STANDARD = standard();

    public WeeklyHours {
        hours = hours.stream().sorted(BY_TIME).toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i - 1).overlaps(hours.get(i))) {
                throw new IllegalArgumentException(
                        "hours of one day overlap on " + hours.get(i).day());
            }
        }
    }

    /** The bookable time of a date, in order. */
    public List<TimeRange> on(LocalDate date, ZoneId zone) {
        return hours.stream()
                .filter(daily -> daily.day() == date.getDayOfWeek())
                .map(daily -> daily.hours().on(date, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private static WeeklyHours standard() {
        var hours = new ArrayList<DailyHours>();
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                hours.add(new DailyHours(day, LocalTime.of(9, 0), LocalTime.of(13, 0)));
                hours.add(new DailyHours(day, LocalTime.of(14, 0), LocalTime.of(17, 0)));
            }
        }
        return new WeeklyHours(hours);
    }
}
