package com.prescripto.booking.appointments.web;

import static com.prescripto.booking.Visits.CLINIC;
import static com.prescripto.booking.Visits.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What the service that writes mails is told about days, over HTTP, on real servers. */
class AgendaIT extends BookingServer {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private People people;
    private Person doctor;
    private Person patient;
    private List<String> slots;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
        slots = Visits.free(people.anybody(), doctor);
    }

    @Test
    void a_doctors_day_says_when_and_what_and_of_patients_only_initials() {
        book(patient, doctor, slots.get(1));
        book(patient, doctor, slots.get(0));
        var agenda = agendaOf(slots.get(0));
        assertThat(agenda.at("/doctor/email")).isEqualTo(doctor.email());
        assertThat(agenda.json().get("wanted").asBoolean()).isTrue();
        assertThat(agenda.json().get("visits")).hasSize(2);
        assertThat(agenda.at("/visits/0/start")).isEqualTo(slots.get(0));
        assertThat(agenda.at("/visits/0/patient")).isEqualTo("M. N.");
        assertThat(agenda.at("/visits/0/visitType")).isNotEmpty();
        assertThat(agenda.text()).doesNotContain("Meera", "Nair", patient.id(), patient.email());
    }

    @Test
    void what_was_cancelled_is_not_on_it() {
        var id = book(patient, doctor, slots.get(0));
        cancel(id);
        assertThat(agendaOf(slots.get(0)).json().get("visits")).isEmpty();
    }

    @Test
    void a_doctor_who_wants_no_agenda_is_not_told() {
        book(patient, doctor, slots.get(0));
        var token = agendaOf(slots.get(0)).at("/token");
        assertThat(token).matches("acc_[0-9a-f-]{36}\\.agenda\\.[A-Za-z0-9_-]{43}");
        var off = doctor.caller().patch("/api/me/preferences", "{\"agenda\": false}");
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        assertThat(agendaOf(slots.get(0)).json().get("wanted").asBoolean()).isFalse();
    }

    @Test
    void who_has_visits_today_can_be_asked() {
        var id = book(patient, doctor, slots.get(0));
        assertThat(today().text()).doesNotContain(doctor.id());
        var noon = LocalDate.parse(today().at("/date"))
                .atTime(12, 0)
                .atZone(CLINIC)
                .toInstant();
        var start = OffsetDateTime.parse(slots.get(0)).toInstant();
        startsAt(id, noon);
        assertThat(today().at("/zone")).isEqualTo(CLINIC.getId());
        assertThat(today().text()).contains(doctor.id());
        startsAt(id, start);
        assertThat(today().text()).doesNotContain(doctor.id());
    }

    @Test
    void who_has_only_visits_that_are_over_has_none_today() {
        var id = book(patient, doctor, slots.get(0));
        var midnight = LocalDate.parse(today().at("/date")).atStartOfDay(CLINIC).toInstant();
        var start = OffsetDateTime.parse(slots.get(0)).toInstant();
        startsAt(id, midnight);
        assertThat(today().text()).contains(doctor.id());
        endsAt(id, Instant.now());
        assertThat(today().text()).doesNotContain(doctor.id());
        endsAt(id, start.plus(Duration.ofMinutes(30)));
        startsAt(id, start);
    }

    @Test
    void an_unknown_doctor_has_no_day() {
        assertThat(asService("/internal/doctors/doc_nobody/agendas/2026-11-24").problem())
                .isEqualTo("not-found");
        assertThat(asService("/internal/appointments/apt_nobody/same-day").problem())
                .isEqualTo("not-found");
    }

    @Test
    void the_other_visits_of_a_patients_day_can_be_asked() {
        var day = slots.get(0).substring(0, 10);
        var sameDay = slots.stream().filter(slot -> slot.startsWith(day)).toList();
        var first = book(patient, doctor, sameDay.get(0));
        var second = book(patient, doctor, sameDay.get(1));
        var cancelled = book(patient, doctor, sameDay.get(2));
        cancel(cancelled);
        book(
                patient,
                doctor,
                slots.stream().filter(slot -> !slot.startsWith(day)).findFirst().orElseThrow());
        book(people.patient(), doctor, sameDay.get(3));
        var found = asService("/internal/appointments/" + first + "/same-day");
        assertThat(found.text()).isEqualTo("{\"appointments\":[\"" + second + "\"]}");
    }

    private Answer agendaOf(String slot) {
        var found = asService("/internal/doctors/" + doctor.id() + "/agendas/" + slot.substring(0, 10));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found;
    }

    private Answer today() {
        return asService("/internal/agendas/today");
    }

    private Answer asService(String path) {
        var pair = ("notification-service:" + SERVICE_PASSWORD).getBytes(StandardCharsets.UTF_8);
        return people.anybody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .get(path);
    }

    private void cancel(String id) {
        assertThat(patient.caller()
                        .post("/api/appointments/" + id + "/cancellation", "{}")
                        .status())
                .isEqualTo(200);
    }

    /** The clock of a running service cannot be moved; a visit can, and is put back. */
    private void startsAt(String id, Instant start) {
        put(id, "start", start);
    }

    private void endsAt(String id, Instant end) {
        put(id, "end", end);
    }

    private void put(String id, String field, Instant time) {
        assertThat(mongo.updateFirst(
                                query(where("_id").is(id)), new Update().set(field, Date.from(time)), "appointments")
                        .getModifiedCount())
                .isOne();
    }
}
