package com.prescripto.booking.schedules.store;

import com.prescripto.booking.schedules.Holiday;
import com.prescripto.booking.schedules.Holidays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;

/** The clinic's holidays as they are stored: one document. */
record HolidaysDocument(@Id String id, long v, List<Day> items) {

    record Day(String date, String name) {}

    static HolidaysDocument of(String id, Holidays holidays) {
        return new HolidaysDocument(
                id,
                holidays.version(),
                holidays.items().stream()
                        .map(holiday -> new Day(holiday.date().toString(), holiday.name()))
                        .toList());
    }

    Holidays holidays() {
        return new Holidays(
                v,
                items.stream()
                        .map(day -> new Holiday(LocalDate.parse(day.date), day.name))
                        .toList());
    }
}
