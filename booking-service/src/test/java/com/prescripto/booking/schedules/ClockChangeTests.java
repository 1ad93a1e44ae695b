package com.prescripto.booking.schedules;

import static com.prescripto.booking.schedules.PlanFixtures.away;
import static com.prescripto.booking.schedules.PlanFixtures.daily;
import static com.prescripto.booking.schedules.PlanFixtures.lasting;
import static com.prescripto.booking.schedules.PlanFixtures.range;
import static com.prescripto.booking.schedules.PlanFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan offers on the days that have 23, 23½, 24½ or 25 hours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockChangeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    /** Sessions away from the change itself: local time is what it says, before the change and after it. */
    @ParameterizedTest
    @CsvSource({
        // spring
        "Europe/Berlin, 2026-03-29, 09:00-12:00, 2026-03-29T07:00:00Z, 2026-03-29T10:00:00Z",
        "Europe/Berlin, 2026-03-29, 13:00-18:00, 2026-03-29T11:00:00Z, 2026-03-29T16:00:00Z",
        "America/New_York, 2026-03-08, 08:00-12:00, 2026-03-08T12:00:00Z, 2026-03-08T16:00:00Z",
        "America/New_York, 2026-03-08, 13:00-18:00, 2026-03-08T17:00:00Z, 2026-03-08T22:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 09:00-12:00, 2026-10-03T22:00:00Z, 2026-10-04T01:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 13:00-18:00, 2026-10-04T02:00:00Z, 2026-10-04T07:00:00Z",
        // autumn
        "Europe/Berlin, 2026-10-25, 09:00-12:00, 2026-10-25T08:00:00Z, 2026-10-25T11:00:00Z",
        "Europe/Berlin, 2026-10-25, 13:00-18:00, 2026-10-25T12:00:00Z, 2026-10-25T17:00:00Z",
        "America/New_York, 2026-11-01, 08:00-12:00, 2026-11-01T13:00:00Z, 2026-11-01T17:00:00Z",
        "America/New_York, 2026-11-01, 13:00-18:00, 2026-11-01T18:00:00Z, 2026-11-01T23:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 09:00-12:00, 2026-04-04T22:30:00Z, 2026-04-05T01:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 13:00-18:00, 2026-04-05T02:30:00Z, 2026-04-05T07:30:00Z",
        // never
        "Asia/Kolkata, 2026-03-29, 09:00-12:00, 2026-03-29T03:30:00Z, 2026-03-29T06:30:00Z",
        "Asia/Kolkata, 2026-10-25, 13:00-18:00, 2026-10-25T07:30:00Z, 2026-10-25T12:30:00Z"
    })
    void story_12_hours_on_the_day_of_a_change_are_not_an_hour_late(
            ZoneId zone, LocalDate day, String hours, Instant first, Instant last) {
        var slots = offered(zone, daily(hours)).on(day, lasting(60));
        assertThat(slots.get(0).start()).isEqualTo(first);
        assertThat(slots.get(slots.size() - 1).end()).isEqualTo(last);
        assertThat(slots).hasSize((int) Duration.between(first, last).toHours());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 46",
        "Europe/Berlin, 2026-10-25, 50",
        "America/New_York, 2026-03-08, 46",
        "America/New_York, 2026-11-01, 50",
        "Australia/Lord_Howe, 2026-10-04, 47",
        "Australia/Lord_Howe, 2026-04-05, 49",
        "Asia/Kolkata, 2026-03-29, 48"
    })
    void a_day_is_as_long_as_it_is(ZoneId zone, LocalDate day, int halfHours) {
        // 23:55 is the last time a day can end at, so its last half hour does not fit.
        assertThat(offered(zone, daily("00:00-23:55")).on(day, lasting(30))).hasSize(halfHours - 1);
    }

    @Test
    void a_visit_may_cross_the_change_and_lasts_as_long_as_it_says() {
        var spring = offered(NEW_YORK, daily("01:00-05:00")).on(LocalDate.parse("2026-03-08"), lasting(90));
        assertThat(spring).containsExactly(range("2026-03-08T06:00:00Z", 90), range("2026-03-08T07:30:00Z", 90));
        assertThat(local(spring.get(0), NEW_YORK)).isEqualTo("01:00-03:30");
        var autumn = offered(NEW_YORK, daily("01:30-03:00")).on(LocalDate.parse("2026-11-01"), lasting(90));
        assertThat(autumn).containsExactly(range("2026-11-01T05:30:00Z", 90));
        assertThat(local(autumn.get(0), NEW_YORK)).isEqualTo("01:30-02:00");
    }

    @Test
    void the_repeated_hour_is_shown_twice_once_for_each_coming() {
        var slots = offered(BERLIN, daily("01:00-04:00")).on(LocalDate.parse("2026-10-25"), lasting(30));
        assertThat(slots).hasSize(8);
        assertThat(slots.stream().map(slot -> slot.start().atZone(BERLIN).toLocalTime()))
                .filteredOn(LocalTime.of(2, 30)::equals)
                .hasSize(2);
    }

    @Test
    void hours_that_begin_or_end_in_the_missing_hour_begin_or_end_when_the_clock_jumps() {
        var day = LocalDate.parse("2026-03-29");
        var jump = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(offered(BERLIN, daily("02:30-04:00"))
                        .on(day, lasting(30))
                        .get(0)
                        .start())
                .isEqualTo(jump);
        assertThat(offered(BERLIN, daily("01:00-02:30")).on(day, lasting(30)))
                .hasSize(2)
                .allMatch(slot -> !slot.end().isAfter(jump));
        assertThat(offered(BERLIN, daily("02:00-02:55")).on(day, lasting(5))).isEmpty();
    }

    @Test
    void hours_within_the_repeated_hour_are_its_first_coming() {
        var slots = offered(BERLIN, daily("02:00-03:00")).on(LocalDate.parse("2026-10-25"), lasting(60));
        assertThat(slots.get(0).start()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void an_override_of_such_a_day_follows_the_same_clock() {
        var plan = with(daily("09:00-17:00"), "2026-10-04", "01:00-05:00");
        assertThat(offered(LORD_HOWE, plan).on(LocalDate.parse("2026-10-04"), lasting(30)))
                .hasSize(7);
        var jump = with(daily("09:00-17:00"), "2026-03-29", "02:00-02:55");
        assertThat(offered(BERLIN, jump).on(LocalDate.parse("2026-03-29"), lasting(5)))
                .isEmpty();
    }

    @Test
    void leave_takes_an_hour_that_comes_twice_both_times() {
        var day = LocalDate.parse("2026-10-25");
        var plan = away(daily("01:00-04:00"), "2026-10-25T02:00", "2026-10-25T02:30");
        assertThat(offered(BERLIN, plan).on(day, lasting(30)))
                .containsExactly(
                        range("2026-10-24T23:00:00Z", 30),
                        range("2026-10-24T23:30:00Z", 30),
                        range("2026-10-25T01:30:00Z", 30),
                        range("2026-10-25T02:00:00Z", 30),
                        range("2026-10-25T02:30:00Z", 30));
    }

    @Test
    void leave_that_the_clock_jumps_over_takes_nothing_and_a_day_of_it_takes_the_whole_day() {
        var day = LocalDate.parse("2026-03-29");
        var plan = daily("01:00-04:00");
        var whole = offered(BERLIN, plan).on(day, lasting(30));
        assertThat(offered(BERLIN, away(plan, "2026-03-29T02:10", "2026-03-29T02:50"))
                        .on(day, lasting(30)))
                .isEqualTo(whole);
        assertThat(offered(BERLIN, away(plan, "2026-03-29T00:00", "2026-03-30T00:00"))
                        .on(day, lasting(30)))
                .isEmpty();
        assertThat(offered(BERLIN, away(plan, "2026-03-28T00:00", "2026-03-29T00:00"))
                        .on(day, lasting(30)))
                .isEqualTo(whole);
    }

    @Test
    void story_11_the_servers_own_zone_changes_nothing() {
        var before = TimeZone.getDefault();
        var answers = new ArrayList<List<TimeRange>>();
        try {
            for (var server : List.of("UTC", "Asia/Kolkata", "America/New_York", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(server));
                answers.add(aYearOfChanges());
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.get(0)).isNotEmpty();
    }

    /** Every clinic's days of change, with leave, an override and a holiday among them. */
    private static List<TimeRange> aYearOfChanges() {
        var plan = away(
                with(daily("01:00-05:00", "13:00-18:00"), "2026-10-25", "00:30-03:30"),
                "2026-03-29T01:30",
                "2026-03-29T14:00");
        return Stream.of(BERLIN, NEW_YORK, LORD_HOWE, ZoneId.of("Asia/Kolkata"))
                .flatMap(zone -> {
                    var offered = new OfferedSlots(plan, PlanFixtures.holidays("2026-11-01"), zone, LONG_BEFORE);
                    return Stream.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01")
                            .flatMap(day -> offered.on(LocalDate.parse(day), lasting(30)).stream());
                })
                .toList();
    }

    private static OfferedSlots offered(ZoneId zone, Plan plan) {
        return new OfferedSlots(plan, Holidays.NONE, zone, LONG_BEFORE);
    }

    private static String local(TimeRange slot, ZoneId zone) {
        return slot.start().atZone(zone).toLocalTime() + "-"
                + slot.end().atZone(zone).toLocalTime();
    }
}
