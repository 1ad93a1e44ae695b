package com.prescripto.booking.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.ToldFacts;
import com.prescripto.booking.Visits;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.MailedLink.Purpose;
import com.prescripto.booking.accounts.MintLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A patient is forgotten: nobody can sign in as them, nothing says who they were, and what was agreed is still there. */
class ErasureIT extends BookingServer {

    private static final String[] KNOWING = {
        "patients", "appointments", "accounts", "sessions", "mailedLinks", "calendarFeeds", "trail"
    };

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Accounts accounts;

    @Autowired
    MintLink mintLink;

    private People people;
    private Person doctor;
    private Person patient;
    private String name;
    private String visit;

    /** A patient with a name of their own, who has said and was told things, and whose visit was called off. */
    @BeforeEach
    void aPatientWithAPast() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
        name = "Zerlina" + UUID.randomUUID().toString().substring(0, 8);
        var profile = patient.caller()
                .patch(
                        "/api/patient/profile",
                        "{\"name\": \"%s\", \"phone\": \"+91 98450 12345\", \"address\": \"%s Street\"}"
                                .formatted(name, name));
        assertThat(profile.status()).as(profile.text()).isEqualTo(200);
        var start = Visits.free(people.anybody(), doctor).get(0);
        var booked = patient.caller()
                .withKey()
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\", \"reason\": \"%s has a rash\"}"
                                .formatted(doctor.id(), start, name));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        visit = booked.at("/id");
        var noted = doctor.caller()
                .send(
                        "PUT",
                        "/api/doctor/appointments/" + visit + "/notes",
                        "{\"text\": \"Saw %s before\", \"version\": 1}".formatted(name));
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
    }

    @Test
    void with_a_visit_to_come_nobody_is_forgotten() {
        var refused = erase();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("visits-to-come");
        assertThat(patient.caller().get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void who_is_forgotten_cannot_come_back_and_nothing_says_who_it_was() {
        var account = accounts.ofPerson(patient.id()).orElseThrow().id().value();
        var session = people.signIn(patient.email(), patient.password(), "PATIENT");
        var cookie = session.header("Set-Cookie").replaceAll(";.*", "");
        var calendar =
                patient.caller().send("PUT", "/api/patient/calendar-feed", "").at("/path");
        assertThat(people.anybody().get(calendar).status()).isEqualTo(200);
        assertThat(mintLink.mint(new AccountId(account), Purpose.CONFIRM_ADDRESS))
                .isPresent();
        callOff();
        assertThat(erase().status()).isEqualTo(204);

        assertThat(patient.caller().get("/api/me").status())
                .as("an access token is good for minutes, but not for them")
                .isEqualTo(401);
        assertThat(people.anybody()
                        .with("Cookie", cookie)
                        .post("/api/sessions/refresh", "{\"app\": \"PATIENT\"}")
                        .status())
                .isEqualTo(401);
        assertThat(people.signIn(patient.email(), patient.password(), "PATIENT").status())
                .isEqualTo(401);
        assertThat(accounts.find(new AccountId(account))).isEmpty();
        assertThat(people.anybody().get(calendar).status()).isEqualTo(404);
        assertThat(stored("calendarFeeds", patient.id())).isEmpty();
        for (var collection : KNOWING) {
            assertThat(everythingIn(collection))
                    .as(collection)
                    .doesNotContain(name.toLowerCase(Locale.ROOT), patient.email());
        }
        for (var opened : new String[] {"sessions", "mailedLinks"}) {
            assertThat(everythingIn(opened)).as(opened).doesNotContain(account);
        }
        assertThat(notificationService()
                        .get("/internal/appointments/" + visit + "/notice")
                        .status())
                .as("a mail that waits is not sent any more")
                .isEqualTo(410);
        var seen = people.admin().caller().get("/api/admin/appointments/" + visit);
        assertThat(seen.at("/patient/name")).isEqualTo("Erased patient");
        assertThat(seen.at("/patient/id")).isEqualTo(patient.id());
        assertThat(seen.at("/status")).isEqualTo("CANCELLED");

        try (var told = new ToldFacts(kafka)) {
            told.until(() -> {
                assertThat(told.of("PATIENT_ERASED", patient.id()))
                        .singleElement()
                        .satisfies(erased -> {
                            assertThat(erased.at("actorrole")).isEqualTo("ADMIN");
                            assertThat(erased.violations()).isEmpty();
                        });
                assertThat(told.of("APPOINTMENT_ERASED", visit)).hasSize(1);
                assertThat(told.of("ACCOUNT_CLOSED", account))
                        .singleElement()
                        .satisfies(closed -> assertThat(closed.violations()).isEmpty());
            });
            assertThat(told.all())
                    .noneMatch(one -> one.text().contains(name) || one.text().contains(patient.email()));
        }
    }

    @Test
    void said_again_it_changes_nothing_and_the_address_is_free() {
        callOff();
        assertThat(erase().status()).isEqualTo(204);
        var before = stored("patients", patient.id());
        assertThat(erase().status()).isEqualTo(204);
        assertThat(stored("patients", patient.id())).isEqualTo(before);
        var again = people.anybody()
                .withKey()
                .post(
                        "/api/accounts",
                        "{\"name\": \"Somebody\", \"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(patient.email(), patient.password()));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/me/patientId")).isNotEqualTo(patient.id());
    }

    @Test
    void nobody_is_nobody() {
        var unknown = people.admin().caller().post("/api/admin/patients/pat_" + UUID.randomUUID() + "/erasure", "");
        assertThat(unknown.status()).isEqualTo(404);
    }

    private Caller notificationService() {
        var password = "notification-service:" + SERVICE_PASSWORD;
        return people.anybody()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer erase() {
        return people.admin().caller().post("/api/admin/patients/" + patient.id() + "/erasure", "");
    }

    private void callOff() {
        var called = people.admin()
                .caller()
                .post(
                        "/api/admin/appointments/" + visit + "/cancellation",
                        "{\"code\": \"OTHER\", \"note\": \"%s rang\"}".formatted(name));
        assertThat(called.status()).as(called.text()).isEqualTo(200);
    }

    private String stored(String collection, String id) {
        var found = mongo.findById(id, Document.class, collection);
        if (found == null) {
            return "";
        }
        found.remove("outbox");
        found.remove("ob");
        return found.toJson();
    }

    /** What is on its way to the brokers, too. Through an index, as QueryShapesIT judges this as well. */
    private String everythingIn(String collection) {
        var all = new StringBuilder();
        mongo.getCollection(collection)
                .find(new Document("_id", new Document("$gte", "")))
                .forEach(found -> all.append(found.toJson().toLowerCase(Locale.ROOT)));
        return all.toString();
    }
}
