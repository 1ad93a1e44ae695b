package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.AppointmentStatus.ARRIVED;
import static com.prescripto.booking.appointments.AppointmentStatus.BOOKED;
import static com.prescripto.booking.appointments.AppointmentStatus.CANCELLED;
import static com.prescripto.booking.appointments.AppointmentStatus.COMPLETED;
import static com.prescripto.booking.appointments.AppointmentStatus.HELD;
import static com.prescripto.booking.appointments.AppointmentStatus.LAPSED;
import static com.prescripto.booking.appointments.AppointmentStatus.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.appointments.AppointmentEvent.Cancelled;
import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentTests {

    private static final Duration UNDO = Duration.ofMinutes(15);
    private static final Instant START = NOW.plus(Duration.ofHours(2));

    @Test
    void statuses_follow_one_another_exactly_so() {
        var allowed = new EnumMap<AppointmentStatus, Set<AppointmentStatus>>(Map.of(
                HELD, Set.of(BOOKED, CANCELLED, LAPSED),
                BOOKED, Set.of(ARRIVED, COMPLETED, CANCELLED, NO_SHOW),
                ARRIVED, Set.of(COMPLETED, CANCELLED),
                COMPLETED, Set.of(),
                CANCELLED, Set.of(),
                NO_SHOW, Set.of(),
                LAPSED, Set.of(BOOKED)));
        for (var from : AppointmentStatus.values()) {
            var reachable = Arrays.stream(AppointmentStatus.values())
                    .filter(from::mayBecome)
                    .toList();
            assertThat(reachable).containsExactlyInAnyOrderElementsOf(allowed.get(from));
        }
    }

    /** Every status, every role, at the start of a visit that moves and cancellations are still open for. */
    @ParameterizedTest(name = "{0}: patient {1}; doctor {2}; admin {3}")
    @CsvSource({
        "HELD,      CONFIRM CANCEL, CONFIRM CANCEL MOVE,                 CONFIRM CANCEL MOVE",
        "BOOKED,    CANCEL MOVE,    CANCEL MOVE ARRIVE COMPLETE NOTE,    CANCEL MOVE ARRIVE COMPLETE",
        "ARRIVED,   '',             CANCEL COMPLETE UNDO NOTE,           CANCEL COMPLETE UNDO",
        "COMPLETED, '',             UNDO NOTE,                           UNDO",
        "NO_SHOW,   '',             UNDO NOTE,                           UNDO",
        "CANCELLED, '',             '',                                  ''",
        "LAPSED,    '',             '',                                  ''",
    })
    void every_role_may_in_every_status_exactly_this(
            AppointmentStatus status, String patient, String doctor, String admin) {
        var appointment = in(status, NOW.plus(Duration.ofHours(3)));
        assertThat(allowed(appointment, THE_PATIENT, NOW)).isEqualTo(actions(patient));
        assertThat(allowed(appointment, THE_DOCTOR, NOW)).isEqualTo(actions(doctor));
        assertThat(allowed(appointment, AN_ADMIN, NOW)).isEqualTo(actions(admin));
        for (var nobody : List.of(
                Actor.ANONYMOUS,
                new Actor(Role.PATIENT, anotherPatient().value()),
                new Actor(Role.DOCTOR, anotherDoctor().value()))) {
            assertThat(allowed(appointment, nobody, NOW)).isEmpty();
        }
    }

    @Test
    void rights_come_and_go_with_time() {
        var booked = in(BOOKED, START);
        assertThat(allowed(booked, THE_PATIENT, START.minus(Duration.ofHours(2))))
                .doesNotContain(Action.MOVE);
        assertThat(allowed(booked, THE_PATIENT, START.minusMillis(1))).containsExactly(Action.CANCEL);
        assertThat(allowed(booked, THE_PATIENT, START)).isEmpty();
        assertThat(allowed(booked, THE_DOCTOR, START.minusMillis(1))).doesNotContain(Action.NO_SHOW);
        assertThat(allowed(booked, THE_DOCTOR, START)).contains(Action.NO_SHOW, Action.CANCEL, Action.MOVE);
        var early = START.minus(Duration.ofHours(12));
        assertThat(allowed(booked, THE_DOCTOR, early)).contains(Action.ARRIVE, Action.COMPLETE);
        assertThat(allowed(booked, THE_DOCTOR, early.minusMillis(1))).doesNotContain(Action.ARRIVE, Action.COMPLETE);
        assertThat(allowed(in(COMPLETED, START), AN_ADMIN, NOW.plus(UNDO))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_transition_from_a_status_that_does_not_have_it_is_a_bug(AppointmentStatus status) {
        var appointment = in(status, START);
        var transitions = Map.<AppointmentStatus, Runnable>of(
                CANCELLED, () -> appointment.cancel(null, null, 100, THE_DOCTOR, NOW),
                ARRIVED, () -> appointment.arrive(UNDO, THE_DOCTOR, NOW),
                COMPLETED, () -> appointment.complete(UNDO, THE_DOCTOR, NOW),
                NO_SHOW, () -> appointment.miss(UNDO, THE_DOCTOR, NOW),
                BOOKED, () -> confirmOrReclaim(appointment),
                LAPSED, () -> appointment.lapse(NOW));
        transitions.forEach((to, transition) -> {
            // A hold that lasts cannot lapse, although holds can.
            if (status.mayBecome(to) && to != LAPSED) {
                transition.run();
            } else {
                assertThatThrownBy(transition::run).isInstanceOf(IllegalStateException.class);
            }
        });
    }

    @Test
    void every_change_is_the_next_version_and_tells_of_it() {
        var held = aHold(START);
        var booked = held.after().confirm(THE_PATIENT, NOW);
        var place = TimeRange.of(START.plus(Duration.ofHours(1)), Duration.ofMinutes(30));
        var moved = booked.after()
                .move(anotherDoctor(), booked.after().visit(), place, Tokens.NONE, null, THE_PATIENT, NOW);
        var arrived = moved.after().arrive(UNDO, THE_DOCTOR, NOW);
        var completed = arrived.after().complete(UNDO, THE_DOCTOR, NOW);
        var undone = completed.after().undo(THE_DOCTOR, NOW);
        var noted = undone.after().note("a word", THE_DOCTOR, NOW);
        var cancelled = noted.after().cancel(CancellationCode.OTHER, "why", 100, AN_ADMIN, NOW);
        var all = List.of(held, booked, moved, arrived, completed, undone, noted, cancelled);
        assertThat(all).extracting(change -> change.after().version()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(all)
                .extracting(change -> change.fact().event().type())
                .containsExactly(
                        "APPOINTMENT_HELD",
                        "APPOINTMENT_BOOKED",
                        "APPOINTMENT_RESCHEDULED",
                        "APPOINTMENT_ARRIVED",
                        "APPOINTMENT_COMPLETED",
                        "APPOINTMENT_ATTENDANCE_UNDONE",
                        "APPOINTMENT_NOTED",
                        "APPOINTMENT_CANCELLED");
        assertThat(all)
                .allSatisfy(
                        change -> assertThat(((AppointmentEvent) change.fact().event()).version())
                                .isEqualTo(change.after().version()));
    }

    @Test
    void no_event_and_no_log_carries_what_the_patient_or_the_doctor_wrote() {
        var booked = aBooking(START).after();
        assertThat(booked.reason()).isEqualTo("a rash");
        var noted = booked.note("eczema", THE_DOCTOR, NOW);
        var cancelled = noted.after().cancel(CancellationCode.OTHER, "a family matter", 100, THE_DOCTOR, NOW);
        for (var change : List.of(noted, cancelled)) {
            assertThat(change.toString())
                    .doesNotContain("a rash")
                    .doesNotContain("eczema")
                    .doesNotContain("a family matter");
        }
    }

    @Test
    void a_cancellation_says_who_and_why() {
        var booked = aBooking(START).after();
        var reasons = Map.of(
                THE_PATIENT, CancellationReason.BY_PATIENT,
                THE_DOCTOR, CancellationReason.BY_DOCTOR,
                AN_ADMIN, CancellationReason.BY_CLINIC);
        reasons.forEach((by, reason) -> {
            var change = booked.cancel(CancellationCode.OTHER, "note", 50, by, NOW);
            assertThat(change.after().cancellation())
                    .isEqualTo(new Cancellation(by.role(), reason, CancellationCode.OTHER, "note", 50, NOW));
            assertThat(change.fact().event()).isInstanceOfSatisfying(Cancelled.class, event -> {
                assertThat(event.reason()).isEqualTo(reason);
                assertThat(event.cancelledBy()).isEqualTo(by.role().name());
                assertThat(event.refundPercent()).isEqualTo(50);
            });
        });
    }

    @Test
    void undo_goes_one_step_back_and_only_for_a_while() {
        var arrived = in(BOOKED, START).arrive(UNDO, THE_DOCTOR, NOW).after();
        var completed = arrived.complete(UNDO, THE_DOCTOR, NOW).after();
        var back = completed.undo(THE_DOCTOR, NOW.plus(UNDO).minusMillis(1)).after();
        assertThat(back.status()).isEqualTo(ARRIVED);
        assertThatThrownBy(() -> back.undo(THE_DOCTOR, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> completed.undo(THE_DOCTOR, NOW.plus(UNDO))).isInstanceOf(IllegalStateException.class);
    }

    private static Appointment in(AppointmentStatus status, Instant start) {
        var booked = aBooking(start).after();
        return switch (status) {
            case HELD -> aHold(start).after();
            case BOOKED -> booked;
            case ARRIVED -> booked.arrive(UNDO, THE_DOCTOR, NOW).after();
            case COMPLETED -> booked.complete(UNDO, THE_DOCTOR, NOW).after();
            case NO_SHOW -> booked.miss(UNDO, THE_DOCTOR, NOW).after();
            case CANCELLED -> booked.cancel(null, null, 100, THE_PATIENT, NOW).after();
            case LAPSED ->
                aHold(start).after().lapse(NOW.plus(Duration.ofMinutes(10))).after();
        };
    }

    private static void confirmOrReclaim(Appointment appointment) {
        if (appointment.status() == LAPSED) {
            appointment.reclaim(Tokens.NONE, Actor.SYSTEM, NOW);
        } else {
            appointment.confirm(THE_PATIENT, NOW);
        }
    }

    private static Set<Action> allowed(Appointment appointment, Actor by, Instant now) {
        return AppointmentRights.allowed(appointment, by, now);
    }

    private static Set<Action> actions(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Action::valueOf)
                .collect(Collectors.toSet());
    }
}
