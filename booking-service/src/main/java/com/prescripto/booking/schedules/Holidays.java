package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which the clinic is closed, for every doctor who has not said hours for that very day.
 *
 * @param version 0 as long as nobody has named any
 * @param items one a date, by date
 */
public record Holidays(long version, List<Holiday> items) {

    /** No holidays yet. */
    public static final Holidays NONE = new Holidays(0, List.of());

    /** There is one clinic, so there is one list: this is its id. */
    public static final String CLINIC = "clinic";

    public Holidays {
        items = items.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        if (items.stream().map(Holiday::date).distinct().count() < items.size()) {
            throw new IllegalArgumentException("holidays have different dates");
        }
    }

    public Optional<Holiday> on(LocalDate date) {
        return items.stream().filter(holiday -> holiday.date().equals(date)).findFirst();
    }

    /** The dates that are no holidays in another list. */
    public List<LocalDate> datesNotIn(Holidays other) {
        return items.stream()
                .map(Holiday::date)
                .filter(date -> other.on(date).isEmpty())
                .toList();
    }

    /** The list with other days, and the fact that it changed. */
    public Change change(List<Holiday> to, Actor by, Instant at) {
        var after = new Holidays(version + 1, to);
        var event = new Changed(CLINIC, after.datesNotIn(this), datesNotIn(after));
        return new Change(after, new Fact(event, by, at));
    }

    /** A list that is to be stored, with what is to be told. */
    public record Change(Holidays after, Fact fact) {}

    /**
     * The clinic's holidays changed.
     *
     * @param added dates that are holidays now and were none before
     * @param removed dates that were holidays and are none now
     */
    public record Changed(String clinicId, List<LocalDate> added, List<LocalDate> removed) implements DomainEvent {

        public Changed {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public String type() {
            return "HOLIDAYS_CHANGED";
        }

        @Override
        public String subject() {
            return clinicId;
        }
    }
}
