package com.prescripto.booking.feeds.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.prescripto.booking.feeds.FeedCalendar;
import com.prescripto.booking.feeds.FeedCalendar.Entry;
import com.prescripto.booking.kernel.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What one library writes, another one reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarTextTests {

    private static final Instant START = Instant.parse("2026-11-24T05:00:00Z");
    private static final Instant AGREED = Instant.parse("2026-11-20T07:30:00.123Z");

    @Test
    void a_visit_is_read_back_as_it_is() {
        var calendar = readBack(of(entry("Appointment with Dr Asha Rao", "Prescripto Clinic, 14 Residency Road")));
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo("apt_1");
            assertThat(event.getSequence().getValue()).isEqualTo(2);
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(START.plusSeconds(1_800));
            assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-11-20T07:30:00Z");
            assertThat(event.getSummary().getValue()).isEqualTo("Appointment with Dr Asha Rao");
            assertThat(event.getLocation().getValue()).isEqualTo("Prescripto Clinic, 14 Residency Road");
            assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        });
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void an_empty_calendar_is_one() {
        var text = of();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(readBack(text).getEvents()).isEmpty();
        // The library that reads does not count it; RFC 5545 does.
        assertThat(text.lines())
                .containsSubsequence(
                        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "END:VTIMEZONE");
    }

    @Test
    void it_says_its_name_and_how_often_it_is_worth_looking() {
        assertThat(of().lines().map(String::strip))
                .contains(
                        "X-WR-CALNAME:Prescripto Clinic",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H");
    }

    @Test
    void the_same_visits_give_the_same_text() {
        assertThat(of(entry("Visit, Consultation", null))).isEqualTo(of(entry("Visit, Consultation", null)));
    }

    @Test
    void what_people_wrote_cannot_write_lines_of_its_own() {
        var calendar = readBack(of(entry("Visit, a;b,c\\d\r\nATTENDEE:mailto:x@example.org", null)));
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getSummary().getValue()).isEqualTo("Visit, a;b,c\\d ATTENDEE:mailto:x@example.org");
            assertThat(event.getLocation()).isNull();
        });
    }

    @Test
    void no_line_is_longer_than_75_octets_and_none_breaks_a_letter() {
        var name = "डॉक्टर ".repeat(30).strip();
        var text = of(entry("Appointment with " + name, null));
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(readBack(text).getEvents().get(0).getSummary().getValue()).isEqualTo("Appointment with " + name);
    }

    private static Entry entry(String title, @Nullable String place) {
        return new Entry("apt_1", 2, AGREED, TimeRange.of(START, Duration.ofMinutes(30)), title, place);
    }

    private static String of(Entry... entries) {
        return CalendarText.of(new FeedCalendar("Prescripto Clinic", List.of(entries)));
    }

    private static ICalendar readBack(String text) {
        return Objects.requireNonNull(Biweekly.parse(text).first());
    }
}
