package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.appointments.BookAppointment;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.platform.CommandKey;
import com.prescripto.booking.platform.OnceOnly;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every creating command, sent twice: one after the other, at once, and while the first is still being worked on. */
class SentTwiceIT extends BookingServer {

    private static final String PASSWORD = "a quiet green river";
    private static final String REGISTRATION = "{\"name\": \"Meera Nair\", \"email\": \"%s\", \"password\": \"%s\"}";
    private static final String WISH = "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\"}";
    private static final int AT_ONCE = 8;

    @LocalServerPort
    int port;

    @Autowired
    OnceOnly onceOnly;

    @Autowired
    Accounts accounts;

    private final String key = UUID.randomUUID().toString();
    private People people;

    @BeforeEach
    void open() {
        people = People.of(port);
    }

    @Test
    void a_visit_is_booked_once() {
        var patient = people.patient();
        var doctor = people.doctor();
        var slots = Visits.free(people.anybody(), doctor);
        var caller = patient.caller().with("Idempotency-Key", key);
        var wish = WISH.formatted(doctor.id(), slots.get(0));
        var first = atOnce(() -> caller.post("/api/appointments", wish));
        var again = caller.post("/api/appointments", wish);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Visits.ids(patient.caller().get("/api/appointments?when=upcoming")))
                .containsExactly(first.at("/id"));
        assertReused(caller.post("/api/appointments", WISH.formatted(doctor.id(), slots.get(1))));
        assertWantsKey(patient.caller(), "/api/appointments", WISH.formatted(doctor.id(), slots.get(1)));
    }

    @Test
    void a_visit_that_is_being_booked_is_not_booked_again_meanwhile() {
        var patient = people.patient();
        var doctor = people.doctor();
        var slots = Visits.free(people.anybody(), doctor);
        var caller = patient.caller().with("Idempotency-Key", key);
        var wish = wish(patient, doctor, slots.get(0));
        whileItRuns(new Actor(Role.PATIENT, patient.id()), "POST /api/appointments", wish, () -> {
            assertStillRunning(caller.post("/api/appointments", WISH.formatted(doctor.id(), slots.get(0))));
            assertReused(caller.post("/api/appointments", WISH.formatted(doctor.id(), slots.get(1))));
        });
        assertThat(Visits.ids(patient.caller().get("/api/appointments?when=upcoming")))
                .isEmpty();
    }

    @Test
    void a_doctor_is_added_once() {
        var admin = people.admin().caller();
        var caller = admin.with("Idempotency-Key", key);
        var form = People.doctorForm(People.email("doctor"), PASSWORD);
        var first = atOnce(() -> caller.post("/api/admin/doctors", form));
        var again = caller.post("/api/admin/doctors", form);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertReused(caller.post("/api/admin/doctors", People.doctorForm(People.email("doctor"), PASSWORD)));
        assertWantsKey(admin, "/api/admin/doctors", form);
    }

    private record Addition(Doctor.Profile profile, String email) {}

    @Test
    void a_doctor_who_is_being_added_is_not_added_again_meanwhile() {
        var admin = people.admin().caller();
        var account =
                accounts.withEmail(new EmailAddress(ADMIN_EMAIL)).orElseThrow().actor();
        var caller = admin.with("Idempotency-Key", key);
        var email = People.email("doctor");
        var profile = new Doctor.Profile(
                "Asha Rao",
                Specialty.DERMATOLOGY,
                "MD",
                12,
                "Skin and hair.",
                "Room 4",
                List.of("English"),
                Money.of(60_000, "INR"));
        whileItRuns(account, "POST /api/admin/doctors", new Addition(profile, email), () -> {
            assertStillRunning(caller.post("/api/admin/doctors", People.doctorForm(email, PASSWORD)));
            assertReused(caller.post("/api/admin/doctors", People.doctorForm(People.email("doctor"), PASSWORD)));
        });
    }

    @Test
    void a_patient_is_registered_once_and_signed_in_each_time() {
        var caller = people.anybody().with("Idempotency-Key", key);
        var email = People.email("patient");
        var form = REGISTRATION.formatted(email, PASSWORD);
        var first = atOnce(() -> caller.post("/api/accounts", form));
        var again = caller.post("/api/accounts", form);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().at("/me")).isEqualTo(first.json().at("/me"));
        assertReused(caller.post("/api/accounts", REGISTRATION.formatted(email, "a loud yellow hill")));
        assertReused(caller.post("/api/accounts", REGISTRATION.formatted(People.email("patient"), PASSWORD)));
        assertWantsKey(people.anybody(), "/api/accounts", form);
    }

    private record Registering(String name, String email) {}

    @Test
    void a_patient_who_is_being_registered_is_not_registered_again_meanwhile() {
        var caller = people.anybody().with("Idempotency-Key", key);
        var email = People.email("patient");
        whileItRuns(Actor.ANONYMOUS, "POST /api/accounts", new Registering("Meera Nair", email), () -> {
            assertStillRunning(caller.post("/api/accounts", REGISTRATION.formatted(email, PASSWORD)));
            assertReused(caller.post("/api/accounts", REGISTRATION.formatted(People.email("patient"), PASSWORD)));
        });
    }

    /** Sends the same from many threads. Each is answered with what was made, or told to wait; gives what was made. */
    private static Answer atOnce(Callable<Answer> command) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var answers = new ArrayList<Answer>();
            for (var sent : threads.invokeAll(Collections.nCopies(AT_ONCE, command))) {
                answers.add(sent.get());
            }
            var made = answers.stream().filter(answer -> answer.status() == 201).toList();
            assertThat(made).isNotEmpty();
            answers.stream().filter(answer -> !made.contains(answer)).forEach(SentTwiceIT::assertStillRunning);
            return made.get(0);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }

    /** Does something while the command is being worked on, by another instance as it were, which then gives up. */
    private void whileItRuns(Actor by, String command, Object wish, Runnable meanwhile) {
        var gaveUp = new IllegalStateException("gave up");
        try {
            onceOnly.made(new CommandKey(by, command, key), wish, Optional::empty, () -> {
                meanwhile.run();
                throw gaveUp;
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).isSameAs(gaveUp);
        }
    }

    private BookAppointment.Wish wish(Person patient, Person doctor, String start) {
        return new BookAppointment.Wish(
                new PatientId(patient.id()),
                new DoctorId(doctor.id()),
                "consultation",
                OffsetDateTime.parse(start).toInstant(),
                null,
                key);
    }

    private static void assertStillRunning(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("still-running");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private static void assertReused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    private static void assertWantsKey(Caller caller, String path, String body) {
        assertThat(caller.post(path, body).problem()).isEqualTo("malformed");
        assertThat(caller.with("Idempotency-Key", "short").post(path, body).problem())
                .isEqualTo("validation");
    }
}
