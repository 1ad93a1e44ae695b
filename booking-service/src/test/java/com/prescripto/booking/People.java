package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.Caller.Answer;
import java.time.Duration;
import java.util.UUID;

/** People of a running service, each made through its public API and unknown to every other test. */
public final class People {

    /**
     * Somebody who is signed in.
     *
     * @param id the patient's, the doctor's; empty for the admin
     * @param caller sends their access token
     */
    public record Person(String id, String email, String password, String accessToken, Caller caller) {}

    private static final String PASSWORD = "a quiet green river";

    private final Caller anybody;

    private People(Caller anybody) {
        this.anybody = anybody;
    }

    public static People of(int port) {
        return new People(Caller.to(port));
    }

    /** Somebody who has not signed in. */
    public Caller anybody() {
        return anybody;
    }

    /** The first admin, whose account is opened soon after the start. */
    public Person admin() {
        var session = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> signIn(BookingServer.ADMIN_EMAIL, BookingServer.ADMIN_PASSWORD, "STAFF"),
                        answer -> answer.status() == 200);
        return person("", BookingServer.ADMIN_EMAIL, BookingServer.ADMIN_PASSWORD, session);
    }

    public Person patient() {
        var email = email("patient");
        var session = anybody.withKey()
                .post(
                        "/api/accounts",
                        "{\"name\": \"Meera Nair\", \"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(email, PASSWORD));
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        return person(session.at("/me/patientId"), email, PASSWORD, session);
    }

    public Person doctor() {
        var email = email("doctor");
        var added = admin().caller().withKey().post("/api/admin/doctors", doctorForm(email, PASSWORD));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return person(added.at("/id"), email, PASSWORD, signIn(email, PASSWORD, "STAFF"));
    }

    public Answer signIn(String email, String password, String app) {
        var form = "{\"email\": \"%s\", \"password\": \"%s\", \"app\": \"%s\"}";
        return anybody.post("/api/sessions", form.formatted(email, password, app));
    }

    public static String email(String kind) {
        return kind + "-" + UUID.randomUUID() + "@test.example";
    }

    public static String doctorForm(String email, String password) {
        return """
                {"name": "Asha Rao", "email": "%s", "password": "%s", "specialty": "DERMATOLOGY", "degree": "MD",
                 "experienceYears": 12, "about": "Skin and hair.", "address": "Room 4", "languages": ["English"],
                 "fee": {"amount": 60000, "currency": "INR"}}""".formatted(email, password);
    }

    private Person person(String id, String email, String password, Answer session) {
        var token = session.at("/accessToken");
        assertThat(token).as(session.text()).isNotEmpty();
        return new Person(id, email, password, token, anybody.bearing(token));
    }
}
