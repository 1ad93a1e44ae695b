package com.prescripto.booking.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What the service that writes mails is told about an appointment, over HTTP, on real servers. */
class NoticeIT extends BookingServer {

    private static final ZoneId CLINIC = ZoneId.of("Asia/Kolkata");
    private static final String SECRET = "an itch I tell nobody else of";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private People people;
    private Person doctor;
    private Person patient;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = bookableDoctor();
        patient = people.patient();
    }

    @Test
    void a_booked_visit_is_told_with_whom_it_concerns() {
        var slot = freeSlots(doctor).get(0);
        var notice = noticeOf(book("consultation", slot));
        assertThat(notice.at("/status")).isEqualTo("BOOKED");
        assertThat(notice.at("/start")).isEqualTo(slot);
        assertThat(notice.at("/visitType/payment")).isEqualTo("AT_CLINIC");
        assertThat(notice.at("/doctor/id")).isEqualTo(doctor.id());
        assertThat(notice.at("/patient/email")).isEqualTo(patient.email());
        assertThat(notice.json().at("/patient/reminders").asBoolean()).isTrue();
        assertThat(notice.at("/patient/reminderToken")).contains(".reminders.");
        assertThat(notice.at("/clinic/email")).contains("@");
        assertThat(notice.json().has("lastMove")).isFalse();
        assertThat(notice.json().has("payment")).isFalse();
        assertThat(notice.json().has("cancellation")).isFalse();
        assertThat(notice.json().get("bookedAgain").asBoolean()).isFalse();
    }

    @Test
    void a_moved_visit_is_told_with_what_it_was_before() {
        var slots = freeSlots(doctor);
        var id = book("consultation", slots.get(0)).at("/id");
        move(id, doctor, slots.get(5), 1);
        var other = bookableDoctor();
        move(id, other, slots.get(9), 2);
        var notice = noticeOf(id);
        assertThat(notice.json().get("version").asLong()).isEqualTo(3);
        assertThat(notice.at("/start")).isEqualTo(slots.get(9));
        assertThat(notice.at("/doctor/id")).isEqualTo(other.id());
        assertThat(notice.at("/lastMove/by")).isEqualTo("PATIENT");
        assertThat(notice.at("/lastMove/from/start")).isEqualTo(slots.get(5));
        assertThat(notice.at("/lastMove/from/doctor/id")).isEqualTo(doctor.id());
        assertThat(notice.at("/lastMove/from/doctor/name")).isEqualTo("Dr Asha Rao");
        assertThat(Instant.parse(notice.at("/lastMove/at"))).isBefore(Instant.now());
    }

    @Test
    void a_cancelled_visit_is_told_with_who_why_and_what_is_paid_back() {
        var id = book("consultation", freeSlots(doctor).get(0)).at("/id");
        var cancelled = doctor.caller()
                .post(
                        "/api/doctor/appointments/" + id + "/cancellation",
                        "{\"code\": \"DOCTOR_ILL\", \"note\": \"The lab called.\", \"refundPercent\": 80}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        var notice = noticeOf(id);
        assertThat(notice.at("/cancelledBy")).isEqualTo("DOCTOR");
        assertThat(notice.at("/cancellation/code")).isEqualTo("DOCTOR_ILL");
        assertThat(notice.json().at("/cancellation/refundPercent").asInt()).isEqualTo(80);
        assertThat(notice.text()).doesNotContain("The lab called.");
    }

    @Test
    void a_hold_that_lapsed_is_told_with_whether_its_patient_has_asked_again() {
        var slots = freeSlots(doctor);
        book("consultation", slots.get(9));
        var held = book("prepaid", slots.get(0));
        assertThat(held.at("/status")).isEqualTo("HELD");
        runOut(held.at("/id"));
        var lapsed = noticeOf(held);
        assertThat(lapsed.at("/status")).isEqualTo("LAPSED");
        assertThat(lapsed.json().get("bookedAgain").asBoolean()).isFalse();

        book("prepaid", slots.get(0));
        assertThat(noticeOf(held).json().get("bookedAgain").asBoolean()).isTrue();
    }

    @Test
    void a_cancellation_is_told_with_whether_it_was_of_a_hold() {
        var slots = freeSlots(doctor);
        var held = book("prepaid", slots.get(0)).at("/id");
        var booked = book("consultation", slots.get(9)).at("/id");
        for (var id : List.of(held, booked)) {
            assertThat(patient.caller()
                            .post("/api/appointments/" + id + "/cancellation", "{}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(noticeOf(held).json().at("/cancellation/ofHold").asBoolean()).isTrue();
        assertThat(noticeOf(booked).json().at("/cancellation/ofHold").asBoolean())
                .isFalse();
    }

    @Test
    void nobody_is_told_what_the_visit_is_for_or_what_the_doctor_noted() {
        var id = book("consultation", freeSlots(doctor).get(0)).at("/id");
        var noted = doctor.caller()
                .send(
                        "PUT",
                        "/api/doctor/appointments/" + id + "/notes",
                        "{\"text\": \"%s\", \"version\": 1}".formatted("Noted: " + SECRET));
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        assertThat(noted.text()).contains(SECRET);
        assertThat(noticeOf(id).text()).doesNotContain(SECRET);
    }

    private Answer noticeOf(Answer appointment) {
        return noticeOf(appointment.at("/id"));
    }

    private Answer noticeOf(String id) {
        var pair = ("notification-service:" + SERVICE_PASSWORD).getBytes(StandardCharsets.UTF_8);
        var notice = people.anybody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .get("/internal/appointments/" + id + "/notice");
        assertThat(notice.status()).as(notice.text()).isEqualTo(200);
        return notice;
    }

    private Answer book(String visit, String start) {
        var booked = patient.caller()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"%s\", \"start\": \"%s\", \"reason\": \"%s\"}"
                                .formatted(doctor.id(), visit, start, SECRET));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked;
    }

    private void move(String id, Person to, String start, long version) {
        var moved = patient.caller()
                .post(
                        "/api/appointments/" + id + "/reschedule",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\", \"version\": %d}"
                                .formatted(to.id(), start, version));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    /** The clock of a running service cannot be moved; the end of a hold can. */
    private void runOut(String id) {
        var ended = new Update().set("heldUntil", Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(mongo.updateFirst(query(where("_id").is(id)), ended, "appointments")
                        .getModifiedCount())
                .isOne();
    }

    private Person bookableDoctor() {
        var somebody = people.doctor();
        var hours = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .map(day -> "{\"day\": \"%s\", \"from\": \"09:00\", \"to\": \"17:00\"}".formatted(day))
                .toList();
        var changed = somebody.caller().send("PUT", "/api/doctor/schedule", """
                {"version": 0, "hours": %s, "minimumNoticeMinutes": 0, "horizonDays": 30, "visitTypes":
                 [{"id": "consultation", "name": "Consultation", "minutes": 30,
                   "fee": {"amount": 60000, "currency": "INR"}},
                  {"id": "prepaid", "name": "Check-up", "minutes": 30, "payment": "PREPAY",
                   "fee": {"amount": 60000, "currency": "INR"}}]}""".formatted(hours));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return somebody;
    }

    private List<String> freeSlots(Person whose) {
        var from = LocalDate.now(CLINIC).plusDays(2);
        var offered = people.anybody()
                .get("/api/doctors/" + whose.id() + "/slots?visitType=consultation&from=" + from + "&to="
                        + from.plusDays(6));
        var found = new ArrayList<String>();
        for (var day : offered.json().get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        return found;
    }
}
