package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.appointments.AppointmentEvent.Cancelled;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTests {

    @Test
    void statuses_follow_one_another_exactly_so() {
        var allowed = new EnumMap<AppointmentStatus, Set<AppointmentStatus>>(Map.of(
                AppointmentStatus.HELD,
                        Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CANCELLED, AppointmentStatus.LAPSED),
                AppointmentStatus.BOOKED,
                        Set.of(
                                AppointmentStatus.ARRIVED,
                                AppointmentStatus.COMPLETED,
                                AppointmentStatus.CANCELLED,
                                AppointmentStatus.NO_SHOW),
                AppointmentStatus.ARRIVED, Set.of(AppointmentStatus.COMPLETED, AppointmentStatus.CANCELLED),
                AppointmentStatus.COMPLETED, Set.of(),
                AppointmentStatus.CANCELLED, Set.of(),
                AppointmentStatus.NO_SHOW, Set.of(),
                AppointmentStatus.LAPSED, Set.of()));
        for (var from : AppointmentStatus.values()) {
            var reachable = Arrays.stream(AppointmentStatus.values())
                    .filter(from::mayBecome)
                    .toList();
            assertThat(reachable).containsExactlyInAnyOrderElementsOf(allowed.get(from));
        }
    }

    @Test
    void every_change_is_the_next_version_and_tells_of_it() {
        var booked = aBooking(NOW.plus(Duration.ofHours(2)));
        var completed = booked.after().complete(Duration.ZERO, THE_DOCTOR, NOW);
        assertThat(List.of(booked, completed))
                .extracting(change -> change.after().version())
                .containsExactly(1L, 2L);
        assertThat(booked.fact().event().type()).isEqualTo("APPOINTMENT_BOOKED");
        assertThat(completed.fact().event().type()).isEqualTo("APPOINTMENT_COMPLETED");
        assertThat(completed.fact().by()).isEqualTo(THE_DOCTOR);
    }

    @Test
    void a_cancellation_says_who_and_why() {
        var booked = aBooking(NOW.plus(Duration.ofHours(2))).after();
        var reasons = Map.of(
                THE_PATIENT, CancellationReason.BY_PATIENT,
                THE_DOCTOR, CancellationReason.BY_DOCTOR,
                AN_ADMIN, CancellationReason.BY_CLINIC);
        reasons.forEach((by, reason) -> {
            var change = booked.cancel(null, null, 100, by, NOW);
            assertThat(change.after().cancellation())
                    .isEqualTo(new Cancellation(by.role(), reason, null, null, 100, NOW));
            assertThat(change.fact().event()).isInstanceOfSatisfying(Cancelled.class, event -> {
                assertThat(event.reason()).isEqualTo(reason);
                assertThat(event.cancelledBy()).isEqualTo(by.role().name());
            });
        });
    }

    @Test
    void what_is_over_stays_over() {
        var cancelled =
                aBooking(NOW).after().cancel(null, null, 100, THE_PATIENT, NOW).after();
        var completed =
                aBooking(NOW).after().complete(Duration.ZERO, THE_DOCTOR, NOW).after();
        assertThatThrownBy(() -> cancelled.complete(Duration.ZERO, THE_DOCTOR, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cancelled.cancel(null, null, 100, THE_DOCTOR, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> completed.cancel(null, null, 100, THE_PATIENT, NOW))
                .isInstanceOf(IllegalStateException.class);
    }
}
