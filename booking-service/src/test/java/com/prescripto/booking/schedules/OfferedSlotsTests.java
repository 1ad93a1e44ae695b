package com.prescripto.booking.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedSlotsTests {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void an_ordinary_day_is_cut_into_visits_and_the_rest_is_left() {
        var slots = offered(KOLKATA, "09:00-10:15").on(LocalDate.parse("2026-11-24"), lasting(30));
        assertThat(slots).containsExactly(range("2026-11-24T03:30:00Z", 30), range("2026-11-24T04:00:00Z", 30));
    }

    @Test
    void a_day_without_hours_offers_nothing() {
        var sunday = LocalDate.parse("2026-11-29");
        var monday = new WeeklyHours(List.of(hours(DayOfWeek.MONDAY, "09:00-12:00")));
        assertThat(offered(KOLKATA, monday, LONG_BEFORE, Duration.ZERO, 365).on(sunday, lasting(30)))
                .isEmpty();
    }

    @Test
    void what_has_begun_or_is_within_the_notice_is_not_offered() {
        var now = Instant.parse("2026-11-24T03:45:00Z");
        var day = LocalDate.parse("2026-11-24");
        var atOnce = offered(KOLKATA, daily("09:00-10:30"), now, Duration.ZERO, 30);
        assertThat(atOnce.on(day, lasting(30)))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-24T04:30:00Z"));
        var withNotice = offered(KOLKATA, daily("09:00-10:30"), now, Duration.ofMinutes(30), 30);
        assertThat(withNotice.on(day, lasting(30)))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(withNotice.offers(Instant.parse("2026-11-24T04:00:00Z"), lasting(30)))
                .isFalse();
    }

    @Test
    void nothing_is_offered_beyond_the_horizon() {
        var now = Instant.parse("2026-11-24T00:00:00Z");
        var week = offered(KOLKATA, daily("09:00-10:00"), now, Duration.ZERO, 7);
        assertThat(week.on(LocalDate.parse("2026-11-30"), lasting(30))).isNotEmpty();
        assertThat(week.on(LocalDate.parse("2026-12-01"), lasting(30))).isEmpty();
    }

    @Test
    void an_afternoon_on_the_day_the_clock_jumps_is_not_an_hour_late() {
        var slots = offered(NEW_YORK, "13:00-18:00").on(LocalDate.parse("2026-03-08"), lasting(60));
        assertThat(slots.get(0).start()).isEqualTo(Instant.parse("2026-03-08T17:00:00Z"));
        assertThat(slots.get(slots.size() - 1).end()).isEqualTo(Instant.parse("2026-03-08T22:00:00Z"));
    }

    @Test
    void a_night_with_the_spring_change_is_an_hour_shorter() {
        var slots = offered(BERLIN, "01:00-04:00").on(LocalDate.parse("2026-03-29"), lasting(30));
        assertThat(slots).hasSize(4);
        assertThat(slots.get(1).end()).isEqualTo(slots.get(2).start());
    }

    @Test
    void a_night_with_the_autumn_change_is_an_hour_longer_and_shows_the_repeated_hour_twice() {
        var slots = offered(BERLIN, "01:00-04:00").on(LocalDate.parse("2026-10-25"), lasting(30));
        assertThat(slots).hasSize(8);
        assertThat(slots.stream().map(slot -> slot.start().atZone(BERLIN).toLocalTime()))
                .filteredOn(LocalTime.of(2, 30)::equals)
                .hasSize(2);
    }

    @Test
    void hours_that_begin_or_end_in_the_missing_hour_begin_or_end_when_the_clock_jumps() {
        var day = LocalDate.parse("2026-03-29");
        var jump = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(offered(BERLIN, "02:30-04:00").on(day, lasting(30)).get(0).start())
                .isEqualTo(jump);
        assertThat(offered(BERLIN, "01:00-02:30").on(day, lasting(30)))
                .hasSize(2)
                .allMatch(slot -> !slot.end().isAfter(jump));
        assertThat(offered(BERLIN, "02:00-02:55").on(day, lasting(5))).isEmpty();
    }

    @Test
    void hours_within_the_repeated_hour_are_its_first_coming() {
        var slots = offered(BERLIN, "02:00-03:00").on(LocalDate.parse("2026-10-25"), lasting(60));
        assertThat(slots.get(0).start()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void a_change_of_half_an_hour_is_a_change_of_half_an_hour() {
        var spring = offered(LORD_HOWE, "01:00-05:00").on(LocalDate.parse("2026-10-04"), lasting(30));
        var autumn = offered(LORD_HOWE, "01:00-05:00").on(LocalDate.parse("2026-04-05"), lasting(30));
        assertThat(spring).hasSize(7);
        assertThat(autumn).hasSize(9);
    }

    @Test
    void the_servers_own_zone_changes_nothing() {
        var before = TimeZone.getDefault();
        try {
            var answers = Stream.of("UTC", "Asia/Kolkata", "America/New_York").map(zone -> {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                return offered(BERLIN, "09:00-17:00").on(LocalDate.parse("2026-03-29"), lasting(30));
            });
            assertThat(answers.distinct()).hasSize(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_overlaps_a_claim_is_not_free_however_it_starts() {
        var claimed = range("2026-11-24T03:45:00Z", 30);
        var free = offered(KOLKATA, "09:00-11:00").freeOn(LocalDate.parse("2026-11-24"), lasting(30), List.of(claimed));
        assertThat(free)
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-11-24T04:30:00Z"), Instant.parse("2026-11-24T05:00:00Z"));
    }

    static OfferedSlots offered(ZoneId zone, String everyDay) {
        return offered(zone, daily(everyDay), LONG_BEFORE, Duration.ZERO, 366);
    }

    private static OfferedSlots offered(ZoneId zone, WeeklyHours hours, Instant now, Duration notice, int days) {
        return new OfferedSlots(Plan.weekly(hours, List.of(lasting(30)), notice, days), zone, now);
    }

    private static WeeklyHours daily(String range) {
        return new WeeklyHours(
                Stream.of(DayOfWeek.values()).map(day -> hours(day, range)).toList());
    }

    private static DailyHours hours(DayOfWeek day, String range) {
        var ends = range.split("-", -1);
        return new DailyHours(day, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static VisitType lasting(int minutes) {
        return VisitType.plain("visit-" + minutes, "Visit", Duration.ofMinutes(minutes), null);
    }

    private static TimeRange range(String start, int minutes) {
        return TimeRange.of(Instant.parse(start), Duration.ofMinutes(minutes));
    }
}
