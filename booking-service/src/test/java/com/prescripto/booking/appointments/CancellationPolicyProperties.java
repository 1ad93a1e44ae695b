package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What goes back is decided by real time between two moments, and by nothing else. */
class CancellationPolicyProperties {

    private static final Clinic.Policy POLICY = Clinic.Policy.STANDARD;

    @Property
    void aPatientGetsEverythingBackExactlyUntilTheNoticeAndTheLateShareUntilTheStart(
            @ForAll("starts") Instant start, @ForAll @LongRange(min = -3000, max = 3000) long minutesBefore) {
        var now = start.minus(Duration.ofMinutes(minutesBefore));
        var verdict = CancellationPolicy.judge(POLICY, now, booked(start), THE_PATIENT);
        assertThat(verdict.allowed()).isEqualTo(minutesBefore > 0);
        assertThat(verdict.refundPercent()).isEqualTo(minutesBefore > 24 * 60 ? 100 : 50);
    }

    @Property
    void staffGiveEverythingBackWhenever(
            @ForAll("starts") Instant start, @ForAll @LongRange(min = -3000, max = 3000) long minutesBefore) {
        var now = start.minus(Duration.ofMinutes(minutesBefore));
        for (var by : new Actor[] {THE_DOCTOR, AN_ADMIN, Actor.SYSTEM}) {
            assertThat(CancellationPolicy.judge(POLICY, now, booked(start), by))
                    .isEqualTo(new CancellationPolicy.Verdict(true, 100));
        }
    }

    @Property
    void theTermsThatAreShownAreTheOnesThatAreKept(
            @ForAll("starts") Instant start,
            @ForAll @LongRange(min = -3000, max = 3000) long minutesBefore,
            @ForAll @IntRange(min = 0, max = 100) int share) {
        var policy = new Clinic.Policy(Duration.ofHours(24), share, Duration.ofHours(2), 3);
        var now = start.minus(Duration.ofMinutes(minutesBefore));
        var appointment = booked(start, policy);
        var terms = CancellationPolicy.terms(appointment, now);
        assertThat(terms.refundPercentNow())
                .isEqualTo(CancellationPolicy.judge(policy, now, appointment, THE_PATIENT)
                        .refundPercent())
                .isEqualTo(now.isBefore(terms.freeCancellationUntil()) ? 100 : share);
        assertThat(terms.refundNow()).isEqualTo(appointment.visit().fee().share(terms.refundPercentNow()));
        var mayMove = AppointmentRights.allowed(appointment, THE_PATIENT, now).contains(AppointmentRights.Action.MOVE);
        assertThat(mayMove).isEqualTo(now.isBefore(terms.moveUntil()));
    }

    @Example
    void whoMovesAVisitTooLateToCancelItForFreeDoesNotCancelForFreeAfterwards() {
        var start = Instant.parse("2026-11-24T05:00:00Z");
        var nextMonth = TimeRange.of(start.plus(Duration.ofDays(30)), Duration.ofMinutes(30));
        var late = start.minus(Duration.ofHours(3));
        var early = start.minus(Duration.ofHours(25));
        assertThat(refundAfterMove(start, nextMonth, THE_PATIENT, late)).isEqualTo(50);
        assertThat(refundAfterMove(start, nextMonth, THE_PATIENT, early)).isEqualTo(100);
        assertThat(refundAfterMove(start, nextMonth, AN_ADMIN, late)).isEqualTo(100);
    }

    private static int refundAfterMove(Instant start, TimeRange to, Actor by, Instant at) {
        var before = booked(start);
        var moved = before.move(before.doctor(), before.visit(), to, Tokens.NONE, null, by, at)
                .after();
        assertThat(CancellationPolicy.terms(moved, at.plusSeconds(60)).refundPercentNow())
                .isEqualTo(CancellationPolicy.judge(POLICY, at.plusSeconds(60), moved, THE_PATIENT)
                        .refundPercent());
        return CancellationPolicy.terms(moved, at.plusSeconds(60)).refundPercentNow();
    }

    /** Story 12: in New York, 8 March 2026 has 23 hours and 1 November 25. */
    @Example
    void story_12_twentyFourHoursAreTwentyFourHoursOnTheNightsTheClocksChange() {
        var newYork = ZoneId.of("America/New_York");
        for (var day : new String[] {"2026-03-08", "2026-11-01"}) {
            var start = LocalDateTime.parse(day + "T13:00").atZone(newYork).toInstant();
            var until = CancellationPolicy.terms(booked(start), start.minus(Duration.ofDays(3)))
                    .freeCancellationUntil();
            assertThat(Duration.between(until, start)).isEqualTo(Duration.ofHours(24));
            // The wall clock of the day before says another hour, and that is right.
            assertThat(until.atZone(newYork).getHour()).isEqualTo(day.endsWith("08") ? 12 : 14);
        }
    }

    @Provide
    Arbitrary<Instant> starts() {
        var zones = Arbitraries.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata");
        var days = Arbitraries.of(
                "2026-03-07", "2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01");
        var hours = Arbitraries.integers().between(0, 23);
        return zones.flatMap(zone -> days.flatMap(day -> hours.map(hour -> LocalDateTime.parse(day + "T00:30")
                .withHour(hour)
                .atZone(ZoneId.of(zone))
                .toInstant())));
    }

    private static Appointment booked(Instant start) {
        return booked(start, POLICY);
    }

    private static Appointment booked(Instant start, Clinic.Policy policy) {
        var usual = anAgreement(DOCTOR, PATIENT, TimeRange.of(start, Duration.ofMinutes(30)), PaymentMode.PREPAY);
        var agreement = new Agreement(
                usual.id(),
                usual.doctor(),
                usual.patient(),
                usual.visit(),
                usual.zone(),
                usual.time(),
                policy,
                usual.reason());
        return Appointment.book(agreement, Tokens.NONE, THE_PATIENT, start.minus(Duration.ofDays(30)))
                .after();
    }
}
