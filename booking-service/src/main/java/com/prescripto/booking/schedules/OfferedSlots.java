package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan offers: a pure function of the plan, the clinic's holidays and zone, and the time. What is shown and what
 * is accepted both come from here, so they cannot differ.
 */
public final class OfferedSlots {

    private final WorkingTime working;
    private final ZoneId zone;
    private final Instant earliest;
    private final LocalDate lastDay;
    private final @Nullable Integer dailyLimit;

    /**
     * The offers of a plan.
     *
     * @param zone the clinic's
     * @param now the time of asking; slots sooner than the minimum notice are not offered
     */
    public OfferedSlots(Plan plan, Holidays holidays, ZoneId zone, Instant now) {
        this.working = new WorkingTime(plan, holidays, zone);
        this.zone = zone;
        this.earliest = now.plus(plan.minimumNotice());
        this.lastDay = LocalDate.ofInstant(now, zone).plusDays(plan.horizonDays() - 1L);
        this.dailyLimit = plan.dailyLimit();
    }

    /**
     * Every slot of a day for one kind of visit, whether taken or not, in order; none overlap, buffers included. They are
     * counted from the start of the hours, and leave only takes some away: no other slot moves because of it.
     */
    public List<TimeRange> on(LocalDate day, VisitType visit) {
        var slots = new ArrayList<TimeRange>();
        if (day.isAfter(lastDay)) {
            return slots;
        }
        for (var hours : working.sessions(day)) {
            var first = onUnit(hours.start()).plus(visit.bufferBefore());
            for (var slot = TimeRange.of(first, visit.length());
                    hours.contains(visit.blockOf(slot));
                    slot = TimeRange.of(visit.blockOf(slot).end().plus(visit.bufferBefore()), visit.length())) {
                if (!slot.start().isBefore(earliest) && !working.isLeave(visit.blockOf(slot))) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }

    /** The slots of a day that nobody has claimed; none when the day has all the appointments it may have. */
    public List<TimeRange> freeOn(LocalDate day, VisitType visit, Collection<Claimed> claimed) {
        if (isFull(day, claimed)) {
            return List.of();
        }
        return on(day, visit).stream()
                .filter(slot -> isFree(visit.blockOf(slot), claimed))
                .toList();
    }

    private static boolean isFree(TimeRange block, Collection<Claimed> claimed) {
        for (var taken : claimed) {
            if (block.overlaps(taken.block())) {
                return false;
            }
        }
        return true;
    }

    /** The last day of which anything is offered. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Whether a visit that starts then is offered; taken or not is another question. */
    public boolean offers(Instant start, VisitType visit) {
        var end = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        return !start.isBefore(earliest)
                && start.isBefore(end)
                && on(LocalDate.ofInstant(start, zone), visit).contains(TimeRange.of(start, visit.length()));
    }

    private boolean isFull(LocalDate day, Collection<Claimed> claimed) {
        return dailyLimit != null
                && claimed.stream()
                                .filter(taken -> LocalDate.ofInstant(
                                                taken.visit().start(), zone)
                                        .equals(day))
                                .count()
                        >= dailyLimit;
    }

    // Zones whose offset is not a multiple of five minutes are history, but claims must never overlap by a rounding.
    private static Instant onUnit(Instant instant) {
        var unit = DayHours.UNIT.toMillis();
        var rest = Math.floorMod(instant.toEpochMilli(), unit);
        return rest == 0 ? instant : instant.plus(Duration.ofMillis(unit - rest));
    }
}
