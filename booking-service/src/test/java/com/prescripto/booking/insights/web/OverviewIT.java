package com.prescripto.booking.insights.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is kept for a while shows everything that was done before it is asked for. */
class OverviewIT extends BookingServer {

    @LocalServerPort
    int port;

    @Autowired
    RedissonClient redis;

    private People people;
    private Person doctor;
    private Person patient;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
    }

    @Test
    void a_patient_sees_at_once_what_anybody_did_to_their_visits() {
        assertThat(mine("upcoming")).isEmpty();
        var id = book();
        assertThat(mine("upcoming")).hasSize(1);
        redis.getKeys().flushall();
        assertThat(mine("upcoming")).hasSize(1);
        doctor.caller().post("/api/doctor/appointments/" + id + "/cancellation", "");
        assertThat(mine("upcoming")).isEmpty();
        assertThat(mine("cancelled")).hasSize(1);
    }

    @Test
    void what_may_be_done_is_judged_for_who_looks_and_never_kept() {
        var id = book();
        mine("upcoming");
        var again = mine("upcoming").get(0);
        assertThat(again.get("id").asString()).isEqualTo(id);
        assertThat(again.get("allowed").valueStream().map(JsonNode::asString)).contains("CANCEL");
    }

    @Test
    void the_numbers_follow_every_booking_and_cancellation() {
        var before = clinic();
        assertThat(ofDoctor().get("appointments").asInt()).isZero();
        var id = book();
        var after = clinic();
        assertThat(after.get("appointments").asInt())
                .isEqualTo(before.get("appointments").asInt() + 1);
        assertThat(after.get("bookedPerDay")).hasSize(14);
        assertThat(bookedLately(after)).isEqualTo(bookedLately(before) + 1);
        assertThat(after.get("today").propertyNames())
                .containsExactlyInAnyOrder("booked", "arrived", "completed", "noShow", "cancelled");
        assertThat(ofDoctor().get("patients").asInt()).isEqualTo(1);
        patient.caller().post("/api/appointments/" + id + "/cancellation", "");
        assertThat(ofDoctor().get("patients").asInt()).isZero();
        people.patient();
        assertThat(clinic().get("patients").asInt())
                .isEqualTo(before.get("patients").asInt() + 1);
    }

    private String book() {
        Caller anybody = people.anybody();
        return Visits.book(patient, doctor, Visits.free(anybody, doctor).get(0));
    }

    private JsonNode mine(String when) {
        return patient.caller().get("/api/appointments?when=" + when).json().get("items");
    }

    private JsonNode ofDoctor() {
        return doctor.caller().get("/api/doctor/overview").json();
    }

    private JsonNode clinic() {
        return people.admin().caller().get("/api/admin/overview").json();
    }

    private static int bookedLately(JsonNode clinic) {
        int sum = 0;
        for (var day : clinic.get("bookedPerDay")) {
            sum += day.get("booked").asInt();
        }
        return sum;
    }
}
