package com.prescripto.booking.schedules;

import static com.prescripto.booking.schedules.PlanFixtures.claimed;
import static com.prescripto.booking.schedules.PlanFixtures.daily;
import static com.prescripto.booking.schedules.PlanFixtures.everyDay;
import static com.prescripto.booking.schedules.PlanFixtures.lasting;
import static com.prescripto.booking.schedules.PlanFixtures.limited;
import static com.prescripto.booking.schedules.PlanFixtures.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedSlotsTests {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void an_ordinary_day_is_cut_into_visits_and_the_rest_is_left() {
        var slots = offered(KOLKATA, "09:00-10:15").on(LocalDate.parse("2026-11-24"), lasting(30));
        assertThat(slots).containsExactly(range("2026-11-24T03:30:00Z", 30), range("2026-11-24T04:00:00Z", 30));
    }

    @Test
    void a_day_without_hours_offers_nothing() {
        var sunday = LocalDate.parse("2026-11-29");
        var monday =
                new WeeklyHours(List.of(new DailyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))));
        assertThat(offered(KOLKATA, monday, LONG_BEFORE, Duration.ZERO, 365).on(sunday, lasting(30)))
                .isEmpty();
    }

    @Test
    void what_has_begun_or_is_within_the_notice_is_not_offered() {
        var now = Instant.parse("2026-11-24T03:45:00Z");
        var day = LocalDate.parse("2026-11-24");
        var atOnce = offered(KOLKATA, everyDay("09:00-10:30"), now, Duration.ZERO, 30);
        assertThat(atOnce.on(day, lasting(30)))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-24T04:30:00Z"));
        var withNotice = offered(KOLKATA, everyDay("09:00-10:30"), now, Duration.ofMinutes(30), 30);
        assertThat(withNotice.on(day, lasting(30)))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(withNotice.offers(Instant.parse("2026-11-24T04:00:00Z"), lasting(30)))
                .isFalse();
    }

    @Test
    void nothing_is_offered_beyond_the_horizon() {
        var now = Instant.parse("2026-11-24T00:00:00Z");
        var week = offered(KOLKATA, everyDay("09:00-10:00"), now, Duration.ZERO, 7);
        assertThat(week.on(LocalDate.parse("2026-11-30"), lasting(30))).isNotEmpty();
        assertThat(week.on(LocalDate.parse("2026-12-01"), lasting(30))).isEmpty();
    }

    @Test
    void what_overlaps_a_claim_is_not_free_however_it_starts() {
        var claimed = claimed("2026-11-24T03:45:00Z", 30);
        var free = offered(KOLKATA, "09:00-11:00").freeOn(LocalDate.parse("2026-11-24"), lasting(30), List.of(claimed));
        assertThat(free)
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:30:00Z"), Instant.parse("2026-11-24T05:00:00Z"));
    }

    @Test
    void buffers_lie_within_the_hours_and_are_never_shared() {
        var visit = lasting(30, 10, 5);
        var slots = offered(KOLKATA, "09:00-11:00").on(LocalDate.parse("2026-11-24"), visit);
        assertThat(slots).containsExactly(range("2026-11-24T03:40:00Z", 30), range("2026-11-24T04:25:00Z", 30));
    }

    @Test
    void a_day_with_all_the_appointments_it_may_have_offers_nothing_more() {
        var day = LocalDate.parse("2026-11-24");
        var plan = limited(daily("09:00-13:00"), 2);
        var offered = new OfferedSlots(plan, Holidays.NONE, KOLKATA, LONG_BEFORE);
        var one = claimed("2026-11-24T03:30:00Z", 30);
        var other = claimed("2026-11-24T04:00:00Z", 30);
        var ofTheDayBefore = claimed("2026-11-23T04:00:00Z", 30);
        assertThat(offered.freeOn(day, lasting(30), List.of(one, ofTheDayBefore)))
                .hasSize(7);
        assertThat(offered.freeOn(day, lasting(30), List.of(one, other))).isEmpty();
        assertThat(offered.freeOn(day.plusDays(1), lasting(30), List.of(one, other)))
                .hasSize(8);
        assertThat(offered.on(day, lasting(30))).as("offered, only not free").hasSize(8);
    }

    private static OfferedSlots offered(ZoneId zone, String hours) {
        return offered(zone, everyDay(hours), LONG_BEFORE, Duration.ZERO, 366);
    }

    private static OfferedSlots offered(ZoneId zone, WeeklyHours hours, Instant now, Duration notice, int days) {
        return new OfferedSlots(Plan.weekly(hours, List.of(lasting(30)), notice, days), Holidays.NONE, zone, now);
    }
}
