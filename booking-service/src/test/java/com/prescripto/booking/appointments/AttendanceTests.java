package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.TEN;
import static com.prescripto.booking.appointments.Practice.as;
import static com.prescripto.booking.appointments.Practice.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What staff record of a visit, and the doctor's notes on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceTests {

    private final Practice practice = new Practice();
    private final AppointmentId id =
            practice.booked(practice.patient, AT_CLINIC, TEN).id();

    @Test
    void a_patient_arrives_is_seen_and_both_can_be_taken_back_one_step() {
        practice.clock.move(Duration.between(practice.clock.instant(), TEN.minus(Duration.ofMinutes(5))));
        var arrived = done(practice.recordAttendance.arrive(id, AN_ADMIN));
        assertThat(arrived.status()).isEqualTo(AppointmentStatus.ARRIVED);
        practice.clock.move(Duration.ofMinutes(30));
        var completed = done(practice.recordAttendance.complete(id, practice.theDoctor()));
        assertThat(completed.status()).isEqualTo(AppointmentStatus.COMPLETED);
        practice.clock.move(Duration.ofMinutes(14));
        assertThat(done(practice.recordAttendance.undo(id, practice.theDoctor()))
                        .status())
                .isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(practice.recordAttendance.undo(id, practice.theDoctor()))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.ARRIVED));
    }

    @Test
    void nobody_is_a_no_show_before_the_start_and_a_mistake_is_taken_back_in_time() {
        practice.clock.move(Duration.between(practice.clock.instant(), TEN.minusMillis(1)));
        assertThat(practice.recordAttendance.noShow(id, practice.theDoctor()))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        practice.clock.move(Duration.ofMillis(1));
        done(practice.recordAttendance.noShow(id, practice.theDoctor()));
        practice.clock.move(Duration.ofMinutes(14));
        var back = done(practice.recordAttendance.undo(id, AN_ADMIN));
        assertThat(back.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(back.attendance()).isNull();
        done(practice.recordAttendance.noShow(id, practice.theDoctor()));
        practice.clock.move(Duration.ofMinutes(15));
        assertThat(practice.recordAttendance.undo(id, AN_ADMIN))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.NO_SHOW));
    }

    @Test
    void a_visit_is_not_completed_days_ahead_and_not_by_its_patient() {
        practice.clock.move(Duration.between(practice.clock.instant(), TEN.minus(Duration.ofHours(13))));
        assertThat(practice.recordAttendance.complete(id, practice.theDoctor()))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        practice.clock.move(Duration.ofHours(13));
        assertThat(practice.recordAttendance.complete(id, as(practice.patient)))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        done(practice.recordAttendance.complete(id, AN_ADMIN));
    }

    @Test
    void notes_are_the_doctors_and_are_not_overwritten_unseen() {
        var noted = done(practice.writeNotes.write(id, "eczema, left arm", 1, practice.theDoctor()));
        assertThat(noted.notesFor(practice.theDoctor())).isEqualTo("eczema, left arm");
        assertThat(practice.writeNotes.write(id, "from another tab", 1, practice.theDoctor()))
                .isEqualTo(new ChangeOutcome.Stale());
        assertThat(practice.writeNotes.write(id, "mine", 2, AN_ADMIN))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        assertThat(practice.writeNotes.write(id, "mine", 2, as(practice.patient)))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        assertThat(done(practice.writeNotes.write(id, " ", 2, practice.theDoctor()))
                        .notes())
                .isNull();
    }
}
