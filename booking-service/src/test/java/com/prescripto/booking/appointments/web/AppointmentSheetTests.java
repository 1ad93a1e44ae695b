package com.prescripto.booking.appointments.web;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.FindAppointments;
import com.prescripto.booking.appointments.FindAppointments.Wanted;
import com.prescripto.booking.appointments.InMemoryAppointments;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.InMemoryDoctors;
import com.prescripto.booking.patients.InMemoryPatients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentSheetTests {

    private final InMemoryAppointments appointments = new InMemoryAppointments();
    private final InMemoryPatients patients = new InMemoryPatients();
    private final FindAppointments find = AppointmentFixtures.finding(appointments, patients);

    @Test
    void a_table_without_rows_has_its_head() throws IOException {
        var to = new ByteArrayOutputStream();
        sheet(new InMemoryDoctors()).write(search(), () -> to);
        assertThat(to.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void nothing_is_begun_that_cannot_be_gone_on_with() {
        appointments.add(aBooking(NOW.plusSeconds(3600)));
        var begun = new AtomicBoolean();
        assertThatThrownBy(() -> sheet(doctorsWhoAreAway()).write(search(), () -> {
                    begun.set(true);
                    return OutputStream.nullOutputStream();
                }))
                .hasMessage("the store is away");
        assertThat(begun).isFalse();
    }

    private AppointmentSheet sheet(Doctors doctors) {
        return new AppointmentSheet(find, doctors, patients, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Search search() {
        return find.search(new Wanted(null, null, null, Set.of(), null, Order.LATEST_START_FIRST))
                .orElseThrow();
    }

    private static Doctors doctorsWhoAreAway() {
        return (Doctors) Proxy.newProxyInstance(
                Doctors.class.getClassLoader(), new Class<?>[] {Doctors.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("the store is away");
                });
    }
}
