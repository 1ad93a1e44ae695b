package com.prescripto.booking.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every plan, in every zone of the world, on every day. */
class OfferedSlotsProperties {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void slotsAreInOrderNeverOverlapAndLastAsLongAsTheVisit(
            @ForAll("plans") WeeklyHours hours,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 24) int units) {
        var visit = visit(units);
        var slots = offered(hours, zone).on(day, visit);
        for (int i = 0; i < slots.size(); i++) {
            assertThat(slots.get(i).length()).isEqualTo(visit.length());
            if (i > 0) {
                assertThat(slots.get(i).start())
                        .isAfterOrEqualTo(slots.get(i - 1).end());
            }
        }
    }

    @Property
    void everySlotLiesWithinTheHoursAndNoneIsLeftOut(
            @ForAll("plans") WeeklyHours hours,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 24) int units) {
        var visit = visit(units);
        var slots = offered(hours, zone).on(day, visit);
        var room = 0L;
        for (var open : hours.on(day, zone)) {
            var within = slots.stream().filter(open::contains).count();
            assertThat(within)
                    .isBetween(
                            open.length().dividedBy(visit.length()) - 1,
                            open.length().dividedBy(visit.length()));
            room += within;
        }
        assertThat(slots).hasSize((int) room);
    }

    @Property
    void whatIsShownIsAcceptedAndNothingElse(
            @ForAll("plans") WeeklyHours hours,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 24) int units,
            @ForAll @IntRange(min = 0, max = 287) int anywhere) {
        var visit = visit(units);
        var offered = offered(hours, zone);
        var shown = offered.on(day, visit).stream().map(slot -> slot.start()).toList();
        assertThat(shown).allMatch(start -> offered.offers(start, visit));
        var other = day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(5L * anywhere));
        if (other.atZone(zone).toLocalDate().equals(day)) {
            assertThat(offered.offers(other, visit)).isEqualTo(shown.contains(other));
        }
    }

    @Provide
    Arbitrary<WeeklyHours> plans() {
        return Combinators.combine(oneDay(), oneDay(), oneDay()).as((even, odd, weekend) -> {
            var all = new ArrayList<DailyHours>();
            for (var day : DayOfWeek.values()) {
                var times = day.getValue() > 5 ? weekend : day.getValue() % 2 == 0 ? even : odd;
                for (int i = 0; i + 1 < times.size(); i += 2) {
                    all.add(new DailyHours(day, times.get(i), times.get(i + 1)));
                }
            }
            return new WeeklyHours(all);
        });
    }

    private static Arbitrary<List<LocalTime>> oneDay() {
        return Arbitraries.integers()
                .between(0, 287)
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .map(units -> {
                    Set<Integer> sorted = new TreeSet<>(units);
                    return sorted.stream()
                            .map(unit -> LocalTime.MIN.plusMinutes(5L * unit))
                            .toList();
                });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 364).map(LocalDate.of(2026, 1, 1)::plusDays);
    }

    private static OfferedSlots offered(WeeklyHours hours, ZoneId zone) {
        return new OfferedSlots(Plan.weekly(hours, List.of(visit(6)), Duration.ZERO, 400), zone, NOW);
    }

    private static VisitType visit(int units) {
        return VisitType.plain("visit", "Visit", Duration.ofMinutes(5L * units), null);
    }
}
