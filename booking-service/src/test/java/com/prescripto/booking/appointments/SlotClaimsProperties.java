package com.prescripto.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The whole promise rests on this: sharing a claim and overlapping are the same thing. */
class SlotClaimsProperties {

    private static final Instant DAY = Instant.parse("2026-10-25T00:00:00Z");
    private static final DoctorId DOCTOR = new DoctorId("doc_1");

    @Property
    void twoVisitsShareAClaimExactlyWhenTheyOverlap(
            @ForAll @IntRange(min = 0, max = 60) int firstStart,
            @ForAll @IntRange(min = 1, max = 30) int firstUnits,
            @ForAll @IntRange(min = 0, max = 60) int secondStart,
            @ForAll @IntRange(min = 1, max = 30) int secondUnits) {
        var first = range(firstStart, firstUnits);
        var second = range(secondStart, secondUnits);
        var share = !Collections.disjoint(SlotClaims.of(DOCTOR, first), SlotClaims.of(DOCTOR, second));
        assertThat(share).isEqualTo(first.overlaps(second));
    }

    @Property
    void timesOffTheUnitsClaimEveryUnitTheyTouch(
            @ForAll @IntRange(min = 0, max = 3600) int startSecond,
            @ForAll @IntRange(min = 1, max = 3600) int seconds,
            @ForAll @IntRange(min = 0, max = 7200) int otherSecond) {
        var range = TimeRange.of(DAY.plusSeconds(startSecond), Duration.ofSeconds(seconds));
        var other = TimeRange.of(DAY.plusSeconds(otherSecond), Duration.ofSeconds(1));
        if (range.overlaps(other)) {
            assertThat(Collections.disjoint(SlotClaims.of(DOCTOR, range), SlotClaims.of(DOCTOR, other)))
                    .isFalse();
        }
    }

    @Property
    void doctorsAndPatientsNeverShareAClaim(@ForAll @IntRange(min = 0, max = 60) int start) {
        var time = range(start, 6);
        assertThat(SlotClaims.of(DOCTOR, time)).doesNotContainAnyElementsOf(SlotClaims.of(new DoctorId("doc_2"), time));
        assertThat(SlotClaims.of(DOCTOR, time))
                .doesNotContainAnyElementsOf(SlotClaims.of(new PatientId("doc_1"), time));
    }

    private static TimeRange range(int startUnit, int units) {
        return TimeRange.of(DAY.plus(Duration.ofMinutes(5L * startUnit)), Duration.ofMinutes(5L * units));
    }
}
