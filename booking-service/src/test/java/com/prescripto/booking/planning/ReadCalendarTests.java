package com.prescripto.booking.planning;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.PREPAY;
import static com.prescripto.booking.appointments.Practice.TEN;
import static com.prescripto.booking.schedules.PlanFixtures.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.CancelAppointment.Wish;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.planning.ReadCalendar.Closed;
import com.prescripto.booking.planning.ReadCalendar.Kind;
import com.prescripto.booking.schedules.Holiday;
import com.prescripto.booking.schedules.Holidays;
import com.prescripto.booking.schedules.PlanFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadCalendarTests {

    private final Practice practice = new Practice();
    private final ReadCalendar calendar = new ReadCalendar(
            practice.schedules, practice.holidays, practice.appointments, ClinicFixtures.in(ZONE), practice.clock);

    @Test
    void days_show_what_is_open_and_what_closes_them() {
        var before = practice.schedules.of(practice.doctor.id());
        var plan = PlanFixtures.away(before.plan(), "2026-11-23T15:00", "2026-11-24T10:00");
        practice.schedules.save(before.change(plan, practice.theDoctor(), NOW));
        practice.holidays.save(
                Holidays.NONE.change(List.of(new Holiday(LocalDate.parse("2026-11-25"), "Festival")), AN_ADMIN, NOW));
        var days = calendar.of(practice.doctor.id(), LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"));
        assertThat(days.open()).containsExactly(range("2026-11-24T04:30:00Z", 180), range("2026-11-24T08:30:00Z", 180));
        assertThat(days.closed())
                .containsExactly(
                        new Closed(range("2026-11-23T18:30:00Z", 600), Kind.LEAVE, null),
                        new Closed(range("2026-11-24T18:30:00Z", 24 * 60), Kind.HOLIDAY, "Festival"));
    }

    @Test
    void everything_is_on_them_but_what_was_cancelled_or_has_lapsed() {
        var eleven = practice.booked(anotherPatient(), AT_CLINIC, TEN.plus(Duration.ofHours(1)));
        var ten = practice.booked(anotherPatient(), AT_CLINIC, TEN);
        var off = practice.booked(anotherPatient(), AT_CLINIC, TEN.plus(Duration.ofHours(2)));
        practice.cancelAppointment.cancel(off.id(), Wish.PLAIN, practice.theDoctor());
        var held = practice.booked(anotherPatient(), PREPAY, TEN.plus(Duration.ofMinutes(30)));
        var day = LocalDate.parse("2026-11-24");
        assertThat(calendar.of(practice.doctor.id(), day, day).items()).containsExactly(ten, held, eleven);
        practice.clock.move(Duration.ofMinutes(11));
        assertThat(calendar.of(practice.doctor.id(), day, day).items()).containsExactly(ten, eleven);
        assertThat(calendar.of(practice.doctor.id(), day.plusDays(1), day.plusDays(1))
                        .items())
                .isEmpty();
    }
}
