package com.prescripto.booking.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Appointments as their patients, doctors and admins meet them: over HTTP, on real servers. */
class AppointmentStoriesIT extends BookingServer {

    private static final ZoneId CLINIC = ZoneId.of("Asia/Kolkata");

    @LocalServerPort
    int port;

    private People people;
    private Person doctor;
    private Person patient;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
    }

    @Nested
    class Booking {

        @Test
        void a_shown_slot_is_booked_and_no_longer_shown() {
            var slot = freeSlots().get(0);
            var booked = book(patient, slot);
            assertThat(booked.status()).isEqualTo(201);
            assertThat(booked.at("/start")).isEqualTo(slot);
            assertThat(booked.at("/status")).isEqualTo("BOOKED");
            assertThat(booked.json().at("/fee/amount").asLong()).isEqualTo(60_000);
            assertThat(booked.at("/doctor/id")).isEqualTo(doctor.id());
            assertThat(booked.at("/allowed/0")).isEqualTo("CANCEL");
            assertThat(freeSlots()).doesNotContain(slot);
        }

        @Test
        void the_same_instant_is_the_same_slot_however_a_browser_writes_it() {
            var slot = freeSlots().get(0);
            var elsewhere = OffsetDateTime.parse(slot)
                    .atZoneSameInstant(ZoneId.of("America/New_York"))
                    .toOffsetDateTime()
                    .toString();
            assertThat(book(patient, elsewhere).status()).isEqualTo(201);
            var second = book(people.patient(), slot);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("slot-taken");
        }

        @Test
        void a_taken_slot_is_refused_with_free_ones() {
            var slot = freeSlots().get(1);
            book(people.patient(), slot);
            var refused = book(patient, slot);
            assertThat(refused.problem()).isEqualTo("slot-taken");
            assertThat(refused.json().get("near")).hasSize(3);
            assertThat(freeSlots()).contains(refused.at("/near/0/start"));
        }

        @Test
        void what_is_not_offered_is_refused_whatever_the_browser_sends() {
            var slot = OffsetDateTime.parse(freeSlots().get(0));
            for (var start : List.of(slot.minusYears(1), slot.plusMinutes(5), slot.plusYears(1), slot.withHour(3))) {
                assertThat(book(patient, start.toString()).problem()).isEqualTo("slot-not-offered");
            }
            assertThat(ask(patient, doctor.id(), "consultation", "banana", key())
                            .problem())
                    .isEqualTo("malformed");
            assertThat(ask(patient, doctor.id(), "banana", slot.toString(), key())
                            .problem())
                    .isEqualTo("slot-not-offered");
            assertThat(ask(patient, "doc_unknown", "consultation", slot.toString(), key())
                            .problem())
                    .isEqualTo("not-found");
        }

        @Test
        void the_same_key_books_once_and_names_one_wish() {
            var slots = freeSlots();
            var key = key();
            var first = ask(patient, doctor.id(), "consultation", slots.get(0), key);
            var again = ask(patient, doctor.id(), "consultation", slots.get(0), key);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.at("/id")).isEqualTo(first.at("/id"));
            assertThat(ask(patient, doctor.id(), "consultation", slots.get(1), key)
                            .problem())
                    .isEqualTo("idempotency-key-reused");
            assertThat(patient.caller()
                            .post("/api/appointments", wish(doctor.id(), "consultation", slots.get(2)))
                            .problem())
                    .isEqualTo("malformed");
        }

        @Test
        void every_field_that_is_missing_is_named() {
            var refused = patient.caller().with("Idempotency-Key", key()).post("/api/appointments", "{}");
            assertThat(refused.status()).isEqualTo(422);
            var pointers = new ArrayList<String>();
            refused.json()
                    .get("errors")
                    .forEach(error -> pointers.add(error.get("pointer").asString()));
            assertThat(pointers).containsExactlyInAnyOrder("/doctorId", "/visitTypeId", "/start");
        }

        @Test
        void a_patient_cannot_be_in_two_places() {
            var slot = freeSlots().get(0);
            book(patient, slot);
            var other = people.doctor();
            assertThat(ask(patient, other.id(), "consultation", slot, key()).problem())
                    .isEqualTo("patient-busy");
        }
    }

    @Nested
    class Ending {

        @Test
        void whoever_cancels_frees_the_slot_for_the_next_patient_at_once() {
            var slot = soonest().get(2);
            for (var cancel : List.of("patient", "doctor", "admin")) {
                var booked = book(patient, slot);
                assertThat(booked.status()).isEqualTo(201);
                assertThat(soonest()).doesNotContain(slot);
                var path = "/api/%s/" + booked.at("/id") + "/cancellation";
                var cancelled = switch (cancel) {
                    case "patient" -> patient.caller().post(path.formatted("appointments"), "");
                    case "doctor" -> doctor.caller().post(path.formatted("doctor/appointments"), "");
                    default -> people.admin().caller().post(path.formatted("admin/appointments"), "");
                };
                assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
                assertThat(cancelled.at("/cancellation/reason")).startsWith("BY_");
                assertThat(soonest()).contains(slot);
            }
            assertThat(book(people.patient(), slot).status()).isEqualTo(201);
        }

        @Test
        void a_second_cancellation_is_refused_and_leaves_the_next_patients_visit_alone() {
            var slot = freeSlots().get(0);
            var path = "/api/appointments/" + book(patient, slot).at("/id") + "/cancellation";
            patient.caller().post(path, "");
            var next = people.patient();
            var id = book(next, slot).at("/id");
            var again = patient.caller().post(path, "");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.problem()).isEqualTo("already-over");
            assertThat(next.caller().get("/api/appointments/" + id).at("/status"))
                    .isEqualTo("BOOKED");
        }

        @Test
        void a_completed_visit_counts_earns_what_is_paid_and_can_no_longer_be_cancelled() {
            var id = book(patient, openNow()).at("/id");
            var done = doctor.caller().post("/api/doctor/appointments/" + id + "/completion", "");
            assertThat(done.at("/status")).isEqualTo("COMPLETED");
            assertThat(patient.caller()
                            .post("/api/appointments/" + id + "/cancellation", "")
                            .problem())
                    .isEqualTo("already-over");
            var unpaid = doctor.caller().get("/api/doctor/overview").json();
            assertThat(unpaid.at("/earnings/amount").asLong()).isZero();
            assertThat(unpaid.get("patients").asInt()).isEqualTo(1);
            var taken = doctor.caller().post("/api/doctor/appointments/" + id + "/cash", "");
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            var overview = doctor.caller().get("/api/doctor/overview").json();
            assertThat(overview.at("/earnings/amount").asLong()).isEqualTo(60_000);
        }

        @Test
        void a_cancelled_visit_earns_nothing() {
            var id = book(patient, freeSlots().get(0)).at("/id");
            doctor.caller().post("/api/doctor/appointments/" + id + "/cancellation", "");
            var overview = doctor.caller().get("/api/doctor/overview").json();
            assertThat(overview.at("/earnings/amount").asLong()).isZero();
            assertThat(overview.get("appointments").asInt()).isEqualTo(1);
            assertThat(overview.get("patients").asInt()).isZero();
        }
    }

    @Nested
    class Others {

        @Test
        void to_others_an_appointment_does_not_exist() {
            var id = book(patient, freeSlots().get(0)).at("/id");
            var stranger = people.patient();
            var otherDoctor = people.doctor();
            for (var answer : List.of(
                    stranger.caller().get("/api/appointments/" + id),
                    stranger.caller().post("/api/appointments/" + id + "/cancellation", ""),
                    otherDoctor.caller().post("/api/doctor/appointments/" + id + "/cancellation", ""),
                    otherDoctor.caller().post("/api/doctor/appointments/" + id + "/completion", ""),
                    people.admin().caller().post("/api/admin/appointments/apt_unknown/cancellation", ""))) {
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
            assertThat(stranger.caller().get("/api/appointments").json().get("items"))
                    .isEmpty();
            assertThat(otherDoctor
                            .caller()
                            .get("/api/doctor/appointments")
                            .json()
                            .get("items"))
                    .isEmpty();
        }

        @Test
        void the_doctor_and_the_admin_see_who_comes() {
            var id = book(patient, freeSlots().get(0)).at("/id");
            var mine = doctor.caller().get("/api/doctor/appointments");
            assertThat(mine.at("/items/0/id")).isEqualTo(id);
            assertThat(mine.at("/items/0/patient/name")).isEqualTo("Meera Nair");
            var all = people.admin().caller().get("/api/admin/appointments?doctorId=" + doctor.id());
            assertThat(all.at("/items/0/id")).isEqualTo(id);
            assertThat(people.admin().caller().get("/api/admin/overview").text())
                    .contains(id);
        }

        @Test
        void a_patient_never_receives_the_doctors_address_for_mail_or_other_peoples_visits() {
            book(people.patient(), freeSlots().get(0));
            var booked = book(patient, freeSlots().get(0)).text();
            assertThat(booked)
                    .doesNotContain(doctor.email())
                    .doesNotContain("claims")
                    .doesNotContain("outbox");
        }

        @Test
        void other_services_learn_what_a_mail_must_say_and_nobody_else_does() {
            var id = book(patient, freeSlots().get(0)).at("/id");
            var path = "/internal/appointments/" + id + "/notice";
            var notice = people.anybody()
                    .with("Authorization", basic(SERVICE_PASSWORD))
                    .get(path);
            assertThat(notice.at("/patient/email")).isEqualTo(patient.email());
            assertThat(notice.at("/doctor/name")).isEqualTo("Dr Asha Rao");
            assertThat(notice.at("/status")).isEqualTo("BOOKED");
            assertThat(people.anybody().get(path).status()).isEqualTo(401);
            assertThat(people.anybody()
                            .with("Authorization", basic("wrong"))
                            .get(path)
                            .status())
                    .isEqualTo(401);
            assertThat(patient.caller().get(path).status()).isEqualTo(401);
        }
    }

    private Answer book(Person by, String start) {
        return ask(by, doctor.id(), "consultation", start, key());
    }

    private static Answer ask(Person by, String doctor, String visit, String start, String key) {
        return by.caller().with("Idempotency-Key", key).post("/api/appointments", wish(doctor, visit, start));
    }

    private static String wish(String doctor, String visit, String start) {
        return "{\"doctorId\": \"%s\", \"visitTypeId\": \"%s\", \"start\": \"%s\"}".formatted(doctor, visit, start);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<String> freeSlots() {
        var from = LocalDate.now(CLINIC).plusDays(1);
        return starts(people.anybody()
                .get("/api/doctors/" + doctor.id() + "/slots?from=" + from + "&to=" + from.plusDays(6)));
    }

    private List<String> soonest() {
        var found = new ArrayList<String>();
        var next = "";
        // Other tests have doctors of this name as well, more than a page.
        do {
            var listed = people.anybody()
                    .get("/api/doctors?limit=50&q=asha" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            for (var one : listed.get("items")) {
                if (one.get("id").asString().equals(doctor.id())) {
                    one.get("soonest")
                            .forEach(slot -> found.add(slot.get("start").asString()));
                }
            }
            next = listed.path("next").asString("");
        } while (!next.isEmpty());
        return found;
    }

    /** Opens the doctor's day and night, so that a visit is near whatever the time. */
    private String openNow() {
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
        var hours = days.stream()
                .map(day -> "{\"day\": \"%s\", \"from\": \"00:00\", \"to\": \"23:30\"}".formatted(day))
                .toList();
        var changed = doctor.caller().send("PUT", "/api/doctor/schedule", """
                        {"version": 0, "hours": %s, "minimumNoticeMinutes": 0, "horizonDays": 30, "visitTypes":
                         [{"id": "consultation", "name": "Consultation", "minutes": 30,
                           "fee": {"amount": 60000, "currency": "INR"}}]}""".formatted(hours));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var today = LocalDate.now(CLINIC);
        var offered = starts(people.anybody()
                .get("/api/doctors/" + doctor.id() + "/slots?from=" + today + "&to=" + today.plusDays(1)));
        // The very next one could begin before it is booked.
        var soon = OffsetDateTime.now(CLINIC).plusMinutes(5);
        offered.removeIf(start -> OffsetDateTime.parse(start).isBefore(soon));
        return offered.get(0);
    }

    private static List<String> starts(Answer offered) {
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        var found = new ArrayList<String>();
        for (var day : offered.json().get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        return found;
    }

    private static String basic(String password) {
        var pair = ("notification-service:" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
