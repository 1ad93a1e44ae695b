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
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every plan, with whatever leave, overrides and holidays, in every zone of the world, on every day. */
class OfferedSlotsProperties {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    /** A day, and a plan that has something to say about it. */
    record Case(Plan plan, Holidays holidays, LocalDate day, ZoneId zone) {

        OfferedSlots offered() {
            return new OfferedSlots(plan, holidays, zone, NOW);
        }

        WorkingTime working() {
            return new WorkingTime(plan, holidays, zone);
        }

        Case withoutLeave() {
            var same = new Plan(
                    plan.hours(),
                    plan.overrides(),
                    List.of(),
                    plan.visitTypes(),
                    plan.minimumNotice(),
                    plan.horizonDays(),
                    plan.dailyLimit());
            return new Case(same, holidays, day, zone);
        }
    }

    @Property
    void slots_are_in_order_and_never_overlap_buffers_included(
            @ForAll("cases") Case one, @ForAll("visits") VisitType visit) {
        var slots = one.offered().on(one.day(), visit);
        for (int i = 0; i < slots.size(); i++) {
            assertThat(slots.get(i).length()).isEqualTo(visit.length());
            if (i > 0) {
                assertThat(visit.blockOf(slots.get(i)).start())
                        .isAfterOrEqualTo(visit.blockOf(slots.get(i - 1)).end());
            }
        }
    }

    @Property
    void every_slot_lies_within_the_open_time_and_touches_no_leave(
            @ForAll("cases") Case one, @ForAll("visits") VisitType visit) {
        var open = one.working().open(one.day());
        var leave = one.plan().leave().stream()
                .map(away -> away.in(one.zone()))
                .flatMap(Optional::stream)
                .toList();
        assertThat(one.offered().on(one.day(), visit)).allSatisfy(slot -> {
            var block = visit.blockOf(slot);
            assertThat(open).anyMatch(range -> range.contains(block));
            assertThat(leave).noneMatch(block::overlaps);
            assertThat(one.working().misfit(block)).isEmpty();
        });
    }

    @Property
    void without_leave_no_room_is_left_unused(@ForAll("cases") Case one, @ForAll("visits") VisitType visit) {
        var plain = one.withoutLeave();
        var slots = plain.offered().on(one.day(), visit);
        var block = visit.bufferBefore().plus(visit.length()).plus(visit.bufferAfter());
        var room = 0L;
        for (var open : plain.working().open(one.day())) {
            var within = slots.stream()
                    .filter(slot -> open.contains(visit.blockOf(slot)))
                    .count();
            var most = open.length().dividedBy(block);
            assertThat(within).isBetween(most - 1, most);
            room += within;
        }
        assertThat(slots).hasSize((int) room);
    }

    @Property
    void leave_takes_slots_away_and_shifts_none(@ForAll("cases") Case one, @ForAll("visits") VisitType visit) {
        var before = one.withoutLeave().offered().on(one.day(), visit);
        var expected = before.stream()
                .filter(slot -> !one.working().isLeave(visit.blockOf(slot)))
                .toList();
        assertThat(one.offered().on(one.day(), visit)).isEqualTo(expected);
    }

    @Property
    void story_11_what_is_shown_is_accepted_and_nothing_else(
            @ForAll("cases") Case one,
            @ForAll("visits") VisitType visit,
            @ForAll @IntRange(min = 0, max = 299) int anywhere) {
        var offered = one.offered();
        var shown =
                offered.on(one.day(), visit).stream().map(slot -> slot.start()).toList();
        assertThat(shown).allMatch(start -> offered.offers(start, visit));
        var other = one.day().atStartOfDay(one.zone()).toInstant().plus(Duration.ofMinutes(5L * anywhere));
        if (LocalDate.ofInstant(other, one.zone()).equals(one.day())) {
            assertThat(offered.offers(other, visit)).isEqualTo(shown.contains(other));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var days = Arbitraries.integers().between(1, 364).map(NEW_YEAR::plusDays);
        return Combinators.combine(
                        days,
                        Arbitraries.of(ZONES),
                        weeks(),
                        oneDay().optional(0.3),
                        leave(),
                        Arbitraries.of(true, false, false))
                .as((day, zone, week, override, leave, holiday) -> {
                    var plan = new Plan(
                            week,
                            override.map(hours -> List.of(new DayOverride(day, hours)))
                                    .orElse(List.of()),
                            leave.stream().map(away -> away.around(day)).toList(),
                            List.of(PlanFixtures.lasting(30)),
                            Duration.ZERO,
                            400,
                            null);
                    return new Case(plan, holiday ? PlanFixtures.holidays(day.toString()) : Holidays.NONE, day, zone);
                });
    }

    @Provide
    Arbitrary<VisitType> visits() {
        var lengths = Arbitraries.integers().between(1, 24);
        var buffers = Arbitraries.integers().between(0, 6);
        return Combinators.combine(lengths, buffers, buffers)
                .as((length, before, after) -> PlanFixtures.lasting(5 * length, 5 * before, 5 * after));
    }

    private static Arbitrary<WeeklyHours> weeks() {
        return Combinators.combine(oneDay(), oneDay(), oneDay()).as((even, odd, weekend) -> {
            var all = new ArrayList<DailyHours>();
            for (var day : DayOfWeek.values()) {
                var hours = day.getValue() > 5 ? weekend : day.getValue() % 2 == 0 ? even : odd;
                hours.forEach(one -> all.add(new DailyHours(day, one.from(), one.to())));
            }
            return new WeeklyHours(all);
        });
    }

    private static Arbitrary<List<DayHours>> oneDay() {
        return Arbitraries.integers()
                .between(0, 287)
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .map(units -> {
                    var times = new TreeSet<>(units)
                            .stream()
                                    .map(unit -> LocalTime.MIN.plusMinutes(5L * unit))
                                    .toList();
                    return IntStream.range(0, times.size() / 2)
                            .mapToObj(i -> new DayHours(times.get(2 * i), times.get(2 * i + 1)))
                            .toList();
                });
    }

    /** Leave that begins so many minutes after a day does. */
    private record Away(int start, int length) {
        Leave around(LocalDate day) {
            var from = day.atStartOfDay().plusMinutes(start);
            return new Leave("lve_" + start + "_" + length, from, from.plusMinutes(length), null);
        }
    }

    /** Up to two leaves, to the minute and of any length up to two days. */
    private static Arbitrary<List<Away>> leave() {
        var starts = Arbitraries.integers().between(-1500, 1440);
        var lengths = Arbitraries.integers().between(1, 2880);
        return Combinators.combine(starts, lengths)
                .as(Away::new)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }
}
