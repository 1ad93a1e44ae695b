package com.prescripto.booking.doctors.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Creating commands that are sent twice, over HTTP. */
class AddDoctorOnceIT extends BookingServer {

    private static final String PASSWORD = "a quiet green river";

    @LocalServerPort
    int port;

    @Test
    void the_same_key_adds_a_doctor_once() {
        var admin = People.of(port).admin().caller().with("Idempotency-Key", key());
        var form = People.doctorForm(People.email("doctor"), PASSWORD);
        var first = admin.post("/api/admin/doctors", form);
        var again = admin.post("/api/admin/doctors", form);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        var other = admin.post("/api/admin/doctors", People.doctorForm(People.email("doctor"), PASSWORD));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(admin.with("Idempotency-Key", "short")
                        .post("/api/admin/doctors", form)
                        .problem())
                .isEqualTo("validation");
    }

    @Test
    void the_same_key_registers_a_patient_once_and_tells_strangers_nothing() {
        var anybody = People.of(port).anybody().with("Idempotency-Key", key());
        var form = "{\"name\": \"Meera Nair\", \"email\": \"%s\", \"password\": \"%s\"}";
        var email = People.email("patient");
        var first = anybody.post("/api/accounts", form.formatted(email, PASSWORD));
        var again = anybody.post("/api/accounts", form.formatted(email, PASSWORD));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/me/patientId")).isEqualTo(first.at("/me/patientId"));
        assertThat(anybody.post("/api/accounts", form.formatted(email, "a loud yellow hill"))
                        .problem())
                .isEqualTo("email-taken");
        assertThat(anybody.post("/api/accounts", form.formatted(People.email("patient"), PASSWORD))
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
