package com.prescripto.booking.schedules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a doctor can be booked and for what.
 *
 * @param hours of every week
 * @param overrides what replaces them on some dates, one each, by date
 * @param leave when the doctor is away, by start; it takes from every other hours
 * @param visitTypes at least one, with different ids
 * @param minimumNotice how long before its start a slot can still be booked
 * @param horizonDays how many days ahead, today included, slots are offered
 * @param dailyLimit how many appointments a day has at most; null for no limit
 */
public record Plan(
        WeeklyHours hours,
        List<DayOverride> overrides,
        List<Leave> leave,
        List<VisitType> visitTypes,
        Duration minimumNotice,
        int horizonDays,
        @Nullable Integer dailyLimit) {

    private static final Duration STANDARD_NOTICE = Duration.ofMinutes(30);
    private static final int STANDARD_HORIZON = 60;

    /** The plan of a doctor who has not made one. */
    public static final Plan STANDARD =
            weekly(WeeklyHours.STANDARD, List.of(VisitType.CONSULTATION), STANDARD_NOTICE, STANDARD_HORIZON);

    public Plan {
        overrides = overrides.stream()
                .sorted(Comparator.comparing(DayOverride::date))
                .toList();
        leave = leave.stream()
                .sorted(Comparator.comparing(Leave::from).thenComparing(Leave::id))
                .toList();
        visitTypes = List.copyOf(visitTypes);
        if (visitTypes.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one visit type");
        }
        different("visit types have different ids", visitTypes.stream().map(VisitType::id));
        different("overrides have different dates", overrides.stream().map(DayOverride::date));
        different("leaves have different ids", leave.stream().map(Leave::id));
        if (minimumNotice.isNegative() || horizonDays < 1) {
            throw new IllegalArgumentException("notice is not negative and the horizon at least a day");
        }
        if (dailyLimit != null && dailyLimit < 1) {
            throw new IllegalArgumentException("a daily limit allows at least one appointment");
        }
    }

    /** A plan that is the same every week, without leave and limit. */
    public static Plan weekly(WeeklyHours hours, List<VisitType> visitTypes, Duration minimumNotice, int horizonDays) {
        return new Plan(hours, List.of(), List.of(), visitTypes, minimumNotice, horizonDays, null);
    }

    public Optional<VisitType> visitType(String id) {
        return visitTypes.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    private static void different(String rule, Stream<?> values) {
        var all = values.toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException(rule);
        }
    }
}
