package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.PREPAY;
import static com.prescripto.booking.appointments.Practice.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.BookAppointment.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever pays after the hold has lapsed has the time all the same, as long as nobody else has it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReclaimHoldTests {

    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant TWELVE = TEN.plus(Duration.ofHours(2));

    private final Practice practice = new Practice();

    @Test
    void the_time_is_claimed_and_booked_in_one_write() {
        var lapsed = lapsed();
        assertThat(reclaim(lapsed)).isEqualTo(ReclaimHold.Outcome.CHANGED);
        var booked = practice.stored(lapsed.id());
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.version()).isEqualTo(lapsed.version() + 1);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TEN)).isInstanceOf(Outcome.SlotTaken.class);
        assertThat(reclaim(lapsed)).as("once more").isEqualTo(ReclaimHold.Outcome.CHANGED);
        assertThat(practice.stored(lapsed.id())).isEqualTo(booked);
    }

    @Test
    void a_time_that_the_doctor_or_the_patient_no_longer_has_is_gone() {
        var taken = lapsed();
        practice.booked(anotherPatient(), AT_CLINIC, TEN);
        assertThat(reclaim(taken)).isEqualTo(ReclaimHold.Outcome.GONE);
        var other = new Practice();
        var busy = other.booked(other.patient, PREPAY, TEN);
        other.clock.move(Duration.ofMinutes(10));
        assertThat(other.book(other.patient, other.otherDoctor, AT_CLINIC, TEN)).isInstanceOf(Outcome.Booked.class);
        assertThat(other.reclaimHold.reclaim(busy.id())).isEqualTo(ReclaimHold.Outcome.GONE);
        assertThat(other.stored(busy.id()).status()).isEqualTo(AppointmentStatus.LAPSED);
    }

    @Test
    void a_time_that_has_begun_is_gone() {
        var lapsed = lapsed();
        practice.clock.move(Duration.between(practice.clock.instant(), TEN));
        assertThat(reclaim(lapsed)).isEqualTo(ReclaimHold.Outcome.GONE);
    }

    @Test
    void a_day_with_room_counts_it() {
        practice.plan(practice.doctor, 2);
        var lapsed = lapsed();
        practice.booked(anotherPatient(), AT_CLINIC, ELEVEN);
        assertThat(reclaim(lapsed)).isEqualTo(ReclaimHold.Outcome.CHANGED);
        assertThat(practice.stored(lapsed.id()).tokens().day()).isNotNull();
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TWELVE)).isNotInstanceOf(Outcome.Booked.class);
    }

    @Test
    void a_day_that_is_full_does_not_stand_in_the_way_of_who_has_paid() {
        practice.plan(practice.doctor, 1);
        var lapsed = lapsed();
        var other = practice.booked(anotherPatient(), AT_CLINIC, ELEVEN);
        assertThat(reclaim(lapsed)).isEqualTo(ReclaimHold.Outcome.CHANGED);
        var booked = practice.stored(lapsed.id());
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.tokens().day()).as("over the limit").isNull();
        assertThat(practice.stored(other.id())).isEqualTo(other);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TWELVE)).isNotInstanceOf(Outcome.Booked.class);
    }

    private Appointment lapsed() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        practice.clock.move(Duration.ofMinutes(10));
        practice.lapseHolds.lapse(10);
        return practice.stored(held.id());
    }

    private ReclaimHold.Outcome reclaim(Appointment lapsed) {
        return practice.reclaimHold.reclaim(lapsed.id());
    }
}
