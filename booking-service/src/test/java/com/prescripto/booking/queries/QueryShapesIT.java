package com.prescripto.booking.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.People;
import com.prescripto.booking.Visits;
import com.prescripto.booking.appointments.CheckInvariants;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Runs last and judges every query that the integration tests of this JVM have made the service ask: each must be led by an
 * index the service declares. A short story of its own sees to it that there is always something to judge.
 */
@Order(Integer.MAX_VALUE)
class QueryShapesIT extends BookingServer {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CheckInvariants checkInvariants;

    @Autowired
    MeterRegistry meters;

    @Test
    void every_query_is_led_by_a_declared_index() {
        tellAStory();
        var seen = QueryRecorder.get().seen();
        assertThat(seen.stream().map(Query::collection).collect(Collectors.toSet()))
                .contains("accounts", "patients", "doctors", "schedules", "appointments");
        assertThat(seen.stream().map(Query::command).collect(Collectors.toSet()))
                .contains("find", "aggregate", "update", "findAndModify");
        assertThat(new QueryShapes(mongo).wrong(seen)).isEmpty();
    }

    private void tellAStory() {
        var people = People.of(port);
        var doctor = people.doctor();
        var patient = people.patient();
        Visits.book(patient, doctor, Visits.free(people.anybody(), doctor).get(0));
        for (var path : new String[] {"/api/appointments", "/api/doctors?q=asha", "/api/me"}) {
            assertThat(patient.caller().get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : new String[] {"/api/doctor/appointments", "/api/doctor/overview", "/api/doctor/schedule"}) {
            assertThat(doctor.caller().get(path).status()).as(path).isEqualTo(200);
        }
        var admin = people.admin().caller();
        for (var path : new String[] {
            "/api/admin/overview",
            "/api/admin/doctors?q=a",
            "/api/admin/patients?q=meera%20n",
            "/api/admin/appointments.csv?q=meera&sort=booked&doctorId=" + doctor.id()
        }) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(checkInvariants.check().claimsWithoutLiveAppointment()).isZero();
        assertThat(meters.get("booking.outbox.oldest.age").gauge().value()).isNotNegative();
        assertThat(meters.get("booking.appointments")
                        .tag("type", "APPOINTMENT_BOOKED")
                        .counter()
                        .count())
                .isPositive();
    }
}
