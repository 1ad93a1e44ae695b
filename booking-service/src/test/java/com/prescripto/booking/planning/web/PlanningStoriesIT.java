package com.prescripto.booking.planning.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Doctors and admins change when visits can be, and patients have visits: over HTTP, on real servers. */
class PlanningStoriesIT extends BookingServer {

    private static final ZoneId CLINIC = ZoneId.of("Asia/Kolkata");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OWN = "/api/doctor/schedule";

    @LocalServerPort
    int port;

    private People people;
    private Person doctor;
    private LocalDate monday;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        monday = LocalDate.now(CLINIC).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void leave_over_three_booked_visits_with_one_that_slips_in() {
        var slots = slots(doctor, monday, "");
        var first = book(people.patient(), slots.get(0));
        var second = book(people.patient(), slots.get(1));
        var third = book(people.patient(), slots.get(2));
        var plan = schedule();
        plan.putArray("leave")
                .addObject()
                .put("from", monday + "T09:00")
                .put("to", monday + "T13:00")
                .put("note", "Dentist");
        var impact = doctor.caller().post(OWN + "/impact", plan.toString());
        assertThat(impact.json().get("affected")).as(impact.text()).hasSize(3);
        assertThat(impact.at("/affected/0/why")).isEqualTo("LEAVE");
        assertThat(impact.json().at("/affected/0/near")).hasSize(3);
        var decisions = plan.putArray("decisions");
        decisions.add(decision(first, "KEEP"));
        decisions.add(decision(second, "MOVE").put("start", impact.at("/affected/1/near/0/start")));
        decisions.add(decision(third, "CANCEL").put("note", "Sorry, I am away."));

        var late = book(people.patient(), slots.get(3));
        var refused = doctor.caller().send("PUT", OWN, plan.toString());
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("schedule-impact");
        assertThat(refused.json().get("affected")).hasSize(1);
        assertThat(refused.at("/affected/0/appointment/id")).isEqualTo(late.at("/id"));
        assertThat(schedule().get("version").asLong()).as("nothing has changed").isZero();

        decisions.add(decision(late, "CANCEL"));
        var changed = doctor.caller().send("PUT", OWN, plan.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().get("version").asLong()).isEqualTo(1);
        assertThat(changed.at("/leave/0/id")).isNotEmpty();
        assertThat(changed.json().get("outcomes"))
                .hasSize(4)
                .allMatch(one -> one.get("done").asBoolean());
        assertThat(seen(first, "/status")).isEqualTo("BOOKED");
        assertThat(seen(second, "/start")).isEqualTo(impact.at("/affected/1/near/0/start"));
        assertThat(seen(third, "/cancellation/code")).isEqualTo("DOCTOR_AWAY");
        var orphans = doctor.caller().get(OWN + "/orphans");
        assertThat(orphans.json().get("affected")).hasSize(1);
        assertThat(orphans.at("/affected/0/appointment/id")).isEqualTo(first.at("/id"));
        assertThat(slots(doctor, monday, ""))
                .allMatch(start -> start.contains("T14") || start.contains("T15") || start.contains("T16"));
        assertThat(doctor.caller().send("PUT", OWN, plan.toString()).problem()).isEqualTo("stale");
    }

    @Test
    void an_admin_does_the_same_for_a_doctor_and_a_move_that_fails_is_told() {
        var slots = slots(doctor, monday, "");
        var first = book(people.patient(), slots.get(0));
        book(people.patient(), slots.get(6));
        var path = "/api/admin/doctors/" + doctor.id() + "/schedule";
        var admin = people.admin().caller();
        var plan = (ObjectNode) admin.get(path).json();
        plan.putArray("overrides")
                .addObject()
                .put("date", monday.toString())
                .putArray("hours")
                .addObject()
                .put("from", "10:00")
                .put("to", "13:00");
        assertThat(admin.post(path + "/impact", plan.toString()).at("/affected/0/why"))
                .isEqualTo("OUTSIDE_HOURS");
        plan.putArray("decisions").add(decision(first, "MOVE").put("start", slots.get(6)));
        var changed = admin.send("PUT", path, plan.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/outcomes/0/problem")).isEqualTo("slot-taken");
        assertThat(changed.json().at("/outcomes/0/done").asBoolean()).isFalse();
        assertThat(admin.get(path + "/orphans").at("/affected/0/appointment/id"))
                .isEqualTo(first.at("/id"));
    }

    @Test
    void holidays_close_the_clinic_for_whoever_said_no_hours_and_show_in_the_calendar() {
        var day = monday.plusWeeks(5);
        var admin = people.admin().caller();
        var booked = book(people.patient(), slots(doctor, day, "").get(0));
        var holidays = (ObjectNode) admin.get("/api/admin/holidays").json();
        holidays.putArray("items").addObject().put("date", day.toString()).put("name", "Founders' Day");
        var impact = admin.post("/api/admin/holidays/impact", holidays.toString());
        assertThat(impact.at("/affected/0/why")).as(impact.text()).isEqualTo("HOLIDAY");
        assertThat(admin.send("PUT", "/api/admin/holidays", holidays.toString()).problem())
                .isEqualTo("schedule-impact");
        holidays.putArray("decisions").add(decision(booked, "CANCEL"));
        var changed = admin.send("PUT", "/api/admin/holidays", holidays.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        try {
            assertThat(seen(booked, "/cancellation/code")).isEqualTo("CLINIC_CLOSED");
            assertThat(slots(doctor, day, "")).isEmpty();
            var calendar = doctor.caller().get("/api/doctor/calendar?from=" + day + "&to=" + day.plusDays(1));
            assertThat(calendar.json().get("open")).hasSize(2);
            assertThat(calendar.at("/closed/0/kind")).isEqualTo("HOLIDAY");
            assertThat(calendar.at("/closed/0/name")).isEqualTo("Founders' Day");
        } finally {
            var none = JSON.createObjectNode()
                    .put("version", changed.json().get("version").asLong());
            none.putArray("items");
            admin.send("PUT", "/api/admin/holidays", none.toString());
        }
        assertThat(slots(doctor, day, "")).hasSize(14);
    }

    @Test
    void a_calendar_holds_what_is_booked_and_is_the_doctors_and_the_admins() {
        var booked = book(people.patient(), slots(doctor, monday, "").get(0));
        var query = "/calendar?from=" + monday + "&to=" + monday.plusDays(6);
        var own = doctor.caller().get("/api/doctor" + query);
        assertThat(own.at("/items/0/id")).isEqualTo(booked.at("/id"));
        assertThat(own.json().get("open")).hasSize(10);
        assertThat(own.at("/zone")).isEqualTo(CLINIC.getId());
        var admins = people.admin().caller().get("/api/admin/doctors/" + doctor.id() + query);
        assertThat(admins.at("/items/0/id")).isEqualTo(booked.at("/id"));
        assertThat(people.doctor().caller().get("/api/doctor" + query).json().get("items"))
                .isEmpty();
        assertThat(doctor.caller()
                        .get("/api/doctor/calendar?from=" + monday + "&to=" + monday.plusDays(42))
                        .problem())
                .isEqualTo("validation");
        assertThat(people.admin()
                        .caller()
                        .get("/api/admin/doctors/doc_x" + query)
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void whoever_moves_an_appointment_sees_its_own_time_as_free_and_nobody_else_does() {
        var patient = people.patient();
        var slot = slots(doctor, monday, "").get(0);
        var id = book(patient, slot).at("/id");
        var moving = "&moving=" + id;
        assertThat(slots(doctor, monday, "")).doesNotContain(slot);
        assertThat(starts(offered(patient.caller(), monday, moving))).contains(slot);
        assertThat(starts(offered(doctor.caller(), monday, moving))).contains(slot);
        assertThat(starts(offered(people.admin().caller(), monday, moving))).contains(slot);
        assertThat(offered(people.anybody(), monday, moving).problem()).isEqualTo("unauthenticated");
        assertThat(offered(people.patient().caller(), monday, moving).problem()).isEqualTo("not-found");
        assertThat(offered(people.doctor().caller(), monday, moving).problem()).isEqualTo("not-found");
    }

    @Test
    void a_full_day_offers_nothing_more() {
        var plan = schedule();
        plan.put("dailyLimit", 1);
        assertThat(doctor.caller().send("PUT", OWN, plan.toString()).status()).isEqualTo(200);
        book(people.patient(), slots(doctor, monday, "").get(5));
        assertThat(slots(doctor, monday, "")).isEmpty();
        assertThat(slots(doctor, monday.plusDays(1), "")).hasSize(14);
    }

    @Test
    void a_fee_without_a_currency_is_refused() {
        var plan = schedule();
        ((ObjectNode) plan.at("/visitTypes/0/fee")).remove("currency");
        var refused = doctor.caller().send("PUT", OWN, plan.toString());
        assertThat(refused.problem()).as(refused.text()).isEqualTo("validation");
    }

    @Test
    void what_cannot_be_is_refused_where_it_stands() {
        var plan = schedule();
        plan.put("dailyLimit", 0);
        var leave = plan.putArray("leave");
        leave.addObject().put("from", "2026-12-01T13:00").put("to", "2026-12-01T09:00");
        leave.addObject().put("from", "2026-02-30T13:00").put("to", "2026-03-01T09:00");
        assertThat(pointers(doctor.caller().post(OWN + "/impact", plan.toString())))
                .containsExactly("/dailyLimit");
        plan.remove("dailyLimit");
        plan.putArray("overrides")
                .addObject()
                .put("date", "2026-12-01")
                .putArray("hours")
                .add(hours("09:00", "11:00"))
                .add(hours("10:00", "12:00"));
        assertThat(pointers(doctor.caller().post(OWN + "/impact", plan.toString())))
                .containsExactlyInAnyOrder("/leave/0/to", "/leave/1/from", "/overrides/0/hours");
        var change = schedule();
        change.putArray("decisions")
                .addObject()
                .put("appointmentId", "apt_1")
                .put("version", 1)
                .put("action", "MOVE");
        assertThat(pointers(doctor.caller().send("PUT", OWN, change.toString())))
                .containsExactly("/decisions/0/start");
    }

    private ObjectNode schedule() {
        return (ObjectNode) doctor.caller().get(OWN).json();
    }

    private static ObjectNode hours(String from, String to) {
        return JSON.createObjectNode().put("from", from).put("to", to);
    }

    private static ObjectNode decision(Answer appointment, String action) {
        return JSON.createObjectNode()
                .put("appointmentId", appointment.at("/id"))
                .put("version", appointment.json().get("version").asLong())
                .put("action", action);
    }

    private Answer book(Person by, String start) {
        var wish = JSON.createObjectNode()
                .put("doctorId", doctor.id())
                .put("visitTypeId", "consultation")
                .put("start", start);
        var booked = by.caller()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/appointments", wish.toString());
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked;
    }

    /** A member of an appointment as the doctor sees it now. */
    private String seen(Answer booked, String pointer) {
        return doctor.caller()
                .get("/api/doctor/appointments/" + booked.at("/id"))
                .at(pointer);
    }

    private List<String> slots(Person whose, LocalDate day, String more) {
        return starts(people.anybody().get("/api/doctors/" + whose.id() + "/slots?from=" + day + "&to=" + day + more));
    }

    private Answer offered(Caller caller, LocalDate day, String more) {
        return caller.get("/api/doctors/" + doctor.id() + "/slots?from=" + day + "&to=" + day + more);
    }

    private static List<String> starts(Answer offered) {
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        var found = new ArrayList<String>();
        for (var day : offered.json().get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        return found;
    }

    private static Stream<String> pointers(Answer refused) {
        assertThat(refused.problem()).as(refused.text()).isEqualTo("validation");
        var errors = new ArrayList<JsonNode>();
        refused.json().get("errors").forEach(errors::add);
        return errors.stream().map(error -> error.get("pointer").asString());
    }
}
