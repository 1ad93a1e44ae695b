package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.StoredVisits.Stored;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoubleClaimsTests {

    @Test
    void visits_that_touch_do_not_collide() {
        assertThat(found(visit(DOCTOR, PATIENT, 0, 30, 0), visit(DOCTOR, PATIENT, 30, 60, 0)))
                .isEmpty();
    }

    @Test
    void a_doctor_cannot_be_in_two_rooms() {
        var one = visit(DOCTOR, anotherPatient(), 0, 30, 0);
        var other = visit(DOCTOR, anotherPatient(), 25, 55, 0);
        assertThat(found(one, other)).containsExactly(new DoubleClaims.Pair(one, other));
    }

    @Test
    void nor_can_a_patient() {
        assertThat(found(visit(anotherDoctor(), PATIENT, 0, 30, 0), visit(anotherDoctor(), PATIENT, 0, 30, 0)))
                .hasSize(1);
    }

    @Test
    void buffers_are_the_doctors_time_and_not_the_patients() {
        assertThat(found(visit(DOCTOR, anotherPatient(), 0, 30, 0), visit(DOCTOR, anotherPatient(), 30, 60, 10)))
                .hasSize(1);
        assertThat(found(visit(anotherDoctor(), PATIENT, 0, 30, 10), visit(anotherDoctor(), PATIENT, 30, 60, 10)))
                .isEmpty();
    }

    @Test
    void a_long_visit_is_remembered_behind_short_ones() {
        var day = visit(DOCTOR, anotherPatient(), 0, 240, 0);
        assertThat(found(
                        day,
                        visit(DOCTOR, anotherPatient(), 10, 20, 0),
                        visit(DOCTOR, anotherPatient(), 30, 40, 0),
                        visit(DOCTOR, anotherPatient(), 240, 250, 0)))
                .extracting(DoubleClaims.Pair::earlier)
                .containsExactly(day, day);
    }

    @Test
    void who_collides_in_both_is_found_once() {
        assertThat(found(visit(DOCTOR, PATIENT, 0, 30, 0), visit(DOCTOR, PATIENT, 15, 45, 0)))
                .hasSize(1);
    }

    @Test
    void one_that_was_moved_while_it_was_read_does_not_collide_with_itself() {
        var before = visit(DOCTOR, PATIENT, 0, 30, 0);
        var after = new Stored(before.id(), DOCTOR, PATIENT, minutes(15, 45), minutes(15, 45));
        assertThat(found(before, after)).isEmpty();
    }

    private static List<DoubleClaims.Pair> found(Stored... inOrder) {
        var claims = new DoubleClaims();
        List.of(inOrder).forEach(claims::see);
        return claims.found();
    }

    private static Stored visit(DoctorId doctor, PatientId patient, int from, int to, int buffer) {
        return new Stored(
                new AppointmentId("apt_" + UUID.randomUUID()),
                doctor,
                patient,
                minutes(from, to),
                minutes(from - buffer, to + buffer));
    }

    private static TimeRange minutes(int from, int to) {
        return new TimeRange(NOW.plus(Duration.ofMinutes(from)), NOW.plus(Duration.ofMinutes(to)));
    }
}
