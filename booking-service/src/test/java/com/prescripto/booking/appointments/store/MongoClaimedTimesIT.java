package com.prescripto.booking.appointments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which time is taken, as the real store tells it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoClaimedTimesIT {

    private static final Instant TEN = Instant.parse("2026-11-24T04:30:00Z");
    private static final TimeRange DAY = TimeRange.of(TEN.minus(Duration.ofHours(10)), Duration.ofDays(1));

    private final MovingClock clock = new MovingClock(NOW);
    private final StoreFixture store = StoreFixture.fresh();
    private final Appointments appointments = new MongoAppointments(store.mongo(), store.collections());
    private final ClaimedTimes claimedTimes = new MongoClaimedTimes(store.mongo(), clock);

    @Test
    void a_hold_is_taken_until_the_very_moment_it_lapses_whether_somebody_recorded_that_or_not() {
        add(aHold(TEN));
        assertThat(claimed(null)).hasSize(1);
        clock.move(Duration.ofMinutes(10).minusMillis(1));
        assertThat(claimed(null)).hasSize(1);
        clock.move(Duration.ofMillis(1));
        assertThat(claimed(null)).isEmpty();
    }

    @Test
    void what_is_being_moved_does_not_stand_in_its_own_way() {
        var booked = add(aBooking(TEN));
        add(aBooking(TEN.plus(Duration.ofHours(1))));
        assertThat(claimed(null)).hasSize(2);
        assertThat(claimed(booked.id().value()))
                .extracting(one -> one.visit().start())
                .containsExactly(TEN.plus(Duration.ofHours(1)));
    }

    @Test
    void only_the_window_is_told_and_every_doctor_is_there() {
        add(aBooking(TEN));
        var other = anotherDoctor();
        var before = TimeRange.of(TEN.minus(Duration.ofHours(2)), Duration.ofHours(2));
        assertThat(claimedTimes.of(List.of(DOCTOR, other), before))
                .hasSize(2)
                .allSatisfy((doctor, taken) -> assertThat(taken).isEmpty());
    }

    private Appointment add(Appointment.Change fresh) {
        appointments.add(fresh);
        return fresh.after();
    }

    private List<Claimed> claimed(@Nullable String moving) {
        return claimedTimes.of(List.of(DOCTOR), DAY, moving).getOrDefault(DOCTOR, List.of());
    }
}
