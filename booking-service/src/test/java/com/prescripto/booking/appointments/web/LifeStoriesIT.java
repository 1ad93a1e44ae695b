package com.prescripto.booking.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of an appointment as people meet it: over HTTP, on real servers. */
class LifeStoriesIT extends BookingServer {

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
        plan(doctor);
        patient = people.patient();
    }

    @Test
    void everybody_may_know_the_clinics_policy() {
        var clinic = people.anybody().get("/api/clinic").json();
        assertThat(clinic.at("/policy/freeCancellationMinutes").asInt()).isEqualTo(1440);
        assertThat(clinic.at("/policy/lateRefundPercent").asInt()).isEqualTo(50);
        assertThat(clinic.at("/policy/moveUntilMinutes").asInt()).isEqualTo(120);
        assertThat(clinic.at("/policy/moves").asInt()).isEqualTo(3);
        assertThat(clinic.at("/holdMinutes").asInt()).isEqualTo(10);
    }

    @Test
    void a_visit_that_is_paid_first_is_held_then_confirmed() {
        var slot = slots(0, 3).get(0);
        var held = book(patient, "first-visit", slot);
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(held.at("/status")).isEqualTo("HELD");
        assertThat(held.at("/visitType/payment")).isEqualTo("PREPAY");
        var left = Duration.between(
                OffsetDateTime.parse(held.at("/bookedAt")), OffsetDateTime.parse(held.at("/heldUntil")));
        assertThat(left).isEqualTo(Duration.ofMinutes(10));
        assertThat(texts(held, "/allowed")).containsExactly("CONFIRM", "CANCEL");
        assertThat(book(people.patient(), "consultation", slot).problem()).isEqualTo("slot-taken");
        var path = "/api/appointments/" + held.at("/id") + "/confirmation";
        assertThat(people.patient().caller().post(path, "").problem()).isEqualTo("not-found");
        var confirmed = patient.caller().post(path, "");
        assertThat(confirmed.at("/status")).isEqualTo("BOOKED");
        assertThat(confirmed.json().at("/version").asInt()).isEqualTo(2);
        assertThat(confirmed.json().has("heldUntil")).isFalse();
        assertThat(patient.caller().post(path, "").text()).isEqualTo(confirmed.text());
    }

    @Test
    void a_patient_cannot_squat() {
        var slots = slots(0, 3);
        var first = book(patient, "first-visit", slots.get(0));
        assertThat(book(patient, "first-visit", slots.get(1)).status()).isEqualTo(201);
        assertThat(book(patient, "first-visit", slots.get(2)).problem()).isEqualTo("too-many-holds");
        patient.caller().post("/api/appointments/" + first.at("/id") + "/cancellation", "");
        assertThat(book(patient, "first-visit", slots.get(2)).status()).isEqualTo(201);
    }

    @Test
    void a_cancellation_says_why_and_what_goes_back() {
        var booked = book(patient, "consultation", slots(3, 3).get(0));
        assertThat(booked.json().at("/terms/refundPercentNow").asInt()).isEqualTo(100);
        assertThat(booked.json().at("/terms/movesLeft").asInt()).isEqualTo(3);
        var path = "/api/%s/" + booked.at("/id") + "/cancellation";
        var patients = path.formatted("appointments");
        assertThat(patient.caller().post(patients, "{\"code\": \"DOCTOR_ILL\"}").at("/errors/0/pointer"))
                .isEqualTo("/code");
        assertThat(patient.caller().post(patients, "{\"refundPercent\": 100}").at("/errors/0/pointer"))
                .isEqualTo("/refundPercent");
        var admin = people.admin().caller();
        assertThat(admin.post(path.formatted("admin/appointments"), "{\"refundPercent\": 0}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/note");
        var cancelled = admin.post(
                path.formatted("admin/appointments"),
                "{\"code\": \"PATIENT_ASKED\", \"note\": \"third time\", \"refundPercent\": 20}");
        assertThat(cancelled.at("/cancellation/code")).isEqualTo("PATIENT_ASKED");
        var seen = patient.caller().get("/api/appointments/" + booked.at("/id"));
        assertThat(seen.at("/cancellation/note")).isEqualTo("third time");
        assertThat(seen.json().at("/cancellation/refundPercent").asInt()).isEqualTo(20);
    }

    @Test
    void a_patient_moves_to_another_doctor_and_nothing_else_changes() {
        var other = people.doctor();
        plan(other);
        var slots = slots(3, 5);
        var booked = book(patient, "consultation", slots.get(0));
        var path = "/api/appointments/" + booked.at("/id") + "/reschedule";
        var taken = slots.get(4);
        book(people.patient(), "consultation", taken);
        var refused = patient.caller().post(path, move(doctor.id(), taken, 1));
        assertThat(refused.problem()).isEqualTo("slot-taken");
        assertThat(refused.json().get("near")).isNotEmpty();
        assertThat(patient.caller().get("/api/appointments/" + booked.at("/id")).text())
                .isEqualTo(booked.text());
        var moved = patient.caller().post(path, move(other.id(), slots.get(2), 1));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/id")).isEqualTo(booked.at("/id"));
        assertThat(moved.at("/reason")).isEqualTo("an itch");
        assertThat(moved.at("/doctor/id")).isEqualTo(other.id());
        assertThat(moved.at("/moves/0/from/doctorName")).isEqualTo("Dr Asha Rao");
        assertThat(moved.at("/moves/0/from/start")).isEqualTo(slots.get(0));
        assertThat(moved.at("/moves/0/by")).isEqualTo("PATIENT");
        assertThat(moved.json().at("/terms/movesLeft").asInt()).isEqualTo(2);
        assertThat(patient.caller()
                        .post(path, move(other.id(), slots.get(2), 1))
                        .text())
                .isEqualTo(moved.text());
        assertThat(patient.caller()
                        .post(path, move(doctor.id(), slots.get(3), 1))
                        .problem())
                .isEqualTo("stale");
        assertThat(book(people.patient(), "consultation", slots.get(0)).status())
                .isEqualTo(201);
        assertThat(doctor.caller()
                        .get("/api/doctor/appointments/" + booked.at("/id"))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void staff_move_outside_the_hours_only_when_they_say_why() {
        var booked = book(patient, "consultation", slots(3, 1).get(0));
        var path = "/api/admin/appointments/" + booked.at("/id") + "/reschedule";
        var night =
                LocalDate.now(CLINIC).plusDays(4).atTime(23, 30).atZone(CLINIC).toOffsetDateTime();
        var admin = people.admin().caller();
        var form = "{\"start\": \"%s\", \"version\": 1%s}";
        assertThat(admin.post(path, form.formatted(night, "")).problem()).isEqualTo("slot-not-offered");
        assertThat(admin.post(path, form.formatted(night, ", \"anyway\": true")).at("/errors/0/pointer"))
                .isEqualTo("/note");
        var moved = admin.post(path, form.formatted(night, ", \"anyway\": true, \"note\": \"an emergency\""));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/moves/0/note")).isEqualTo("an emergency");
    }

    @Test
    void a_visit_is_attended_and_a_mistake_taken_back() {
        var id = book(patient, "consultation", slots(0, 1).get(0)).at("/id");
        var path = "/api/doctor/appointments/" + id;
        assertThat(doctor.caller().post(path + "/arrival", "").at("/status")).isEqualTo("ARRIVED");
        var done = doctor.caller().post(path + "/completion", "");
        assertThat(done.at("/status")).isEqualTo("COMPLETED");
        assertThat(done.at("/undoUntil")).isNotEmpty();
        var undone = people.admin().caller().post("/api/admin/appointments/" + id + "/undo", "");
        assertThat(undone.at("/status")).isEqualTo("ARRIVED");
        assertThat(doctor.caller().post(path + "/no-show", "").problem()).isEqualTo("already-over");
        assertThat(patient.caller()
                        .post("/api/appointments/" + id + "/cancellation", "")
                        .problem())
                .isEqualTo("already-over");
    }

    @Test
    void what_the_patient_and_the_doctor_write_is_for_them_alone() {
        var id = book(patient, "consultation", slots(0, 1).get(0)).at("/id");
        var mine = "/api/doctor/appointments/" + id;
        var noted = doctor.caller().send("PUT", mine + "/notes", "{\"text\": \"eczema\", \"version\": 1}");
        assertThat(noted.at("/notes")).isEqualTo("eczema");
        assertThat(noted.at("/reason")).isEqualTo("an itch");
        assertThat(doctor.caller()
                        .send("PUT", mine + "/notes", "{\"text\": \"other\", \"version\": 1}")
                        .problem())
                .isEqualTo("stale");
        var admin = people.admin().caller();
        for (var answer : List.of(
                admin.get("/api/admin/appointments/" + id),
                admin.get("/api/admin/appointments?doctorId=" + doctor.id()),
                admin.get("/api/admin/overview"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("eczema").doesNotContain("an itch");
        }
        assertThat(patient.caller().get("/api/appointments/" + id).text())
                .contains("an itch")
                .doesNotContain("eczema");
        assertThat(admin.send("PUT", "/api/admin/appointments/" + id + "/notes", "{\"text\": \"\", \"version\": 2}")
                        .status())
                .isIn(404, 405);
    }

    @Test
    void a_doctors_notes_do_not_go_with_a_visit_to_another_doctor() {
        var id = book(patient, "consultation", slots(0, 1).get(0)).at("/id");
        var noted = doctor.caller()
                .send("PUT", "/api/doctor/appointments/" + id + "/notes", "{\"text\": \"eczema\", \"version\": 1}");
        assertThat(noted.status()).isEqualTo(200);
        var other = people.doctor();
        handOver(id, other.id(), 2, noted.at("/start"));
        var theirs = other.caller().get("/api/doctor/appointments/" + id);
        assertThat(theirs.at("/reason")).isEqualTo("an itch");
        assertThat(theirs.text()).doesNotContain("eczema");
        handOver(id, doctor.id(), 3, noted.at("/start"));
        assertThat(doctor.caller().get("/api/doctor/appointments/" + id).at("/notes"))
                .isEqualTo("eczema");
    }

    private void handOver(String id, String to, long version, String start) {
        var move = "{\"doctorId\": \"%s\", \"start\": \"%s\", \"version\": %d, \"anyway\": true, \"note\": \"ill\"}";
        var moved = people.admin()
                .caller()
                .post("/api/admin/appointments/" + id + "/reschedule", move.formatted(to, start, version));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private Answer book(Person by, String visit, String start) {
        var wish = "{\"doctorId\": \"%s\", \"visitTypeId\": \"%s\", \"start\": \"%s\", \"reason\": \" an itch \"}";
        return by.caller()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/appointments", wish.formatted(doctor.id(), visit, start));
    }

    private static String move(String doctor, String start, long version) {
        return "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\", \"version\": %d}"
                .formatted(doctor, start, version);
    }

    /** Free starts from some days ahead on, none so near that it could begin while it is talked about. */
    private List<String> slots(int daysAhead, int atLeast) {
        var from = LocalDate.now(CLINIC).plusDays(daysAhead);
        var offered =
                people.anybody().get("/api/doctors/" + doctor.id() + "/slots?from=" + from + "&to=" + from.plusDays(1));
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        var found = new ArrayList<String>();
        for (var day : offered.json().get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        var soon = OffsetDateTime.now(CLINIC).plusMinutes(5);
        found.removeIf(start -> OffsetDateTime.parse(start).isBefore(soon));
        assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
        return found;
    }

    /** Day and night, so that a visit is near whatever the time; and a kind of visit that is paid first. */
    private void plan(Person whose) {
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
        var hours = days.stream()
                .map(day -> "{\"day\": \"%s\", \"from\": \"00:00\", \"to\": \"23:00\"}".formatted(day))
                .toList();
        var type =
                "{\"id\": \"%s\", \"name\": \"%s\", \"minutes\": 30, \"payment\": \"%s\", \"fee\": {\"amount\": 60000, \"currency\": \"INR\"}}";
        var types = List.of(
                type.formatted("consultation", "Consultation", "AT_CLINIC"),
                type.formatted("first-visit", "First visit", "PREPAY"));
        var changed = whose.caller().send("PUT", "/api/doctor/schedule", """
                        {"version": 0, "hours": %s, "minimumNoticeMinutes": 0, "horizonDays": 30, "visitTypes": %s}""".formatted(hours, types));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static List<String> texts(Answer answer, String pointer) {
        var found = new ArrayList<String>();
        answer.json().at(pointer).forEach(one -> found.add(one.asString()));
        return found;
    }
}
