package com.prescripto.booking.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class SessionsIT extends BookingServer {

    @LocalServerPort
    private int port;

    private People people = People.of(0);

    @BeforeEach
    void open() {
        people = People.of(port);
    }

    @Test
    void who_registers_is_signed_in() {
        var email = People.email("meera");
        var session = register(email);
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.at("/me/role")).isEqualTo("PATIENT");
        assertThat(session.at("/me/email")).isEqualTo(email);
        var me = people.anybody().bearing(session.at("/accessToken")).get("/api/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json()).isEqualTo(session.json().at("/me"));
    }

    @Test
    void an_address_can_be_registered_once() {
        var email = People.email("meera");
        register(email);
        var again = register(email.toUpperCase(Locale.ROOT));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("email-taken");
    }

    @Test
    void everything_wrong_with_a_registration_is_said_at_once_and_repeats_no_password() {
        var answer = people.anybody()
                .withKey()
                .post("/api/accounts", "{\"name\": \" \", \"email\": \"nobody\", \"password\": \"password123\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("validation");
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .contains("/name", "/email", "/password");
        assertThat(answer.text()).doesNotContain("password123");
    }

    @Test
    void the_refresh_token_is_in_a_cookie_no_script_and_no_other_site_can_use() {
        var session = register(People.email("meera"));
        assertThat(session.text()).doesNotContain("ses_");
        assertThat(session.header("Set-Cookie"))
                .startsWith("prescripto_patient=ses_")
                .contains("Path=/api/sessions", "HttpOnly", "SameSite=Strict", "Max-Age=2592000");
        assertThat(session.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_session_goes_on_with_the_cookie_and_each_cookie_is_good_once() {
        var first = cookie(register(People.email("meera")));
        var refreshed = refresh(first, "PATIENT");
        assertThat(refreshed.status()).isEqualTo(200);
        var second = cookie(refreshed);
        assertThat(second).isNotEqualTo(first);
        assertThat(people.anybody()
                        .bearing(refreshed.at("/accessToken"))
                        .get("/api/me")
                        .status())
                .isEqualTo(200);
        assertThat(refresh(second, "PATIENT").status()).isEqualTo(200);
    }

    @Test
    void without_a_cookie_or_with_another_apps_the_session_is_over() {
        var session = cookie(register(People.email("meera")));
        for (var answer : new Answer[] {
            refresh("", "PATIENT"),
            refresh(session, "STAFF"),
            refresh(session.replace("prescripto_patient", "prescripto_staff"), "STAFF"),
            refresh("prescripto_patient=nonsense", "PATIENT")
        }) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("session-expired");
        }
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() {
        var session = cookie(register(People.email("meera")));
        var out = people.anybody().with("Cookie", session).send("DELETE", "/api/sessions/current?app=PATIENT", "");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("prescripto_patient=;").contains("Max-Age=0");
        assertThat(refresh(session, "PATIENT").problem()).isEqualTo("session-expired");
        assertThat(people.anybody()
                        .send("DELETE", "/api/sessions/current?app=PATIENT", "")
                        .status())
                .as("signing out when one is out")
                .isEqualTo(204);
    }

    @Test
    void each_app_has_its_own_people() {
        var patient = people.patient();
        assertThat(people.signIn(patient.email(), patient.password(), "STAFF").problem())
                .isEqualTo("wrong-app");
        assertThat(people.signIn(ADMIN_EMAIL, "not the password", "PATIENT").problem())
                .isEqualTo("wrong-credentials");
        people.admin();
        assertThat(people.signIn(ADMIN_EMAIL, ADMIN_PASSWORD, "PATIENT").problem())
                .isEqualTo("wrong-app");
    }

    @Test
    void a_doctor_sees_name_and_picture_of_their_own() {
        var doctor = people.doctor();
        var me = doctor.caller().get("/api/me");
        assertThat(me.at("/role")).isEqualTo("DOCTOR");
        assertThat(me.at("/doctorId")).isEqualTo(doctor.id());
        assertThat(me.at("/name")).isEqualTo("Dr Asha Rao");
        assertThat(me.json().has("patientId")).isFalse();
    }

    @Test
    void the_key_that_tokens_are_checked_with_is_public_and_its_other_half_is_not() {
        var keys = people.anybody().get("/.well-known/jwks.json");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.at("/keys/0/kty")).isEqualTo("EC");
        assertThat(keys.at("/keys/0/crv")).isEqualTo("P-256");
        assertThat(keys.at("/keys/0/x")).isNotEmpty();
        assertThat(keys.at("/keys/0/kid")).isNotEmpty();
        assertThat(keys.json().at("/keys/0").has("d")).isFalse();
    }

    @Test
    void guessing_one_account_is_slowed_down_with_a_word_on_how_long_to_wait() {
        var email = People.email("victim");
        Answer answer = people.signIn(email, "guess number 0", "PATIENT");
        for (int guess = 1; guess < 50 && answer.status() == 401; guess++) {
            answer = people.signIn(email, "guess number " + guess, "PATIENT");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void the_profile_of_a_patient_is_theirs_to_read_and_edit() {
        var patient = people.patient();
        var edited = patient.caller()
                .patch("/api/patient/profile", "{\"phone\": \"+91 98450 00000\", \"born\": \"1990-05-17\"}");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.at("/born")).isEqualTo("1990-05-17");
        assertThat(edited.at("/email")).isEqualTo(patient.email());
        assertThat(patient.caller().get("/api/patient/profile").json()).isEqualTo(edited.json());
        assertThat(edited.json().has("address")).isFalse();

        var wrong = patient.caller().patch("/api/patient/profile", "{\"born\": \"2090-05-17\", \"phone\": \"\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/born");
        var role = patient.caller().patch("/api/patient/profile", "{\"role\": \"ADMIN\"}");
        assertThat(role.status()).as("no field of the form").isEqualTo(400);
    }

    private Answer register(String email) {
        var form = "{\"name\": \"Meera Nair\", \"email\": \"%s\", \"password\": \"a quiet green river\"}";
        return people.anybody().withKey().post("/api/accounts", form.formatted(email));
    }

    private Answer refresh(String cookie, String app) {
        var caller = cookie.isEmpty() ? people.anybody() : people.anybody().with("Cookie", cookie);
        return caller.post("/api/sessions/refresh", "{\"app\": \"%s\"}".formatted(app));
    }

    private static String cookie(Answer answer) {
        var set = answer.header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }
}
