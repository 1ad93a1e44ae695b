package com.prescripto.booking.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Patients look for a doctor: over HTTP, on real servers. Every test's doctors speak a language of their own. */
class DirectoryStoriesIT extends BookingServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    private final String language = "L" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    private People people;

    @BeforeEach
    void open() {
        people = People.of(port);
    }

    @Test
    void languages_are_listed_with_how_many_speak_them_and_lead_to_those_doctors() {
        var one = doctor(today.plusDays(2), 50_000);
        var other = doctor(today.plusDays(3), 50_000);
        var listed = people.anybody().get("/api/languages").json().get("items");
        assertThat(listed)
                .filteredOn(item -> item.get("name").asString().equals(language))
                .singleElement()
                .satisfies(item -> assertThat(item.get("doctors").asInt()).isEqualTo(2));
        assertThat(found("")).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void by_time_by_fee_and_within_a_window() {
        var late = doctor(today.plusDays(6), 30_000);
        var soon = doctor(today.plusDays(2), 90_000);
        var never = doctor(null, 60_000);
        assertThat(found("&sort=soonest")).containsExactly(soon.id(), late.id(), never.id());
        assertThat(found("&sort=fee")).containsExactly(late.id(), never.id(), soon.id());
        assertThat(found("&sort=fee&feeMost=60000")).containsExactly(late.id(), never.id());
        assertThat(found("&from=" + today.plusDays(5) + "&to=" + today.plusDays(7)))
                .containsExactly(late.id());
        assertThat(found("&from=" + today.plusDays(1))).containsExactlyInAnyOrder(soon.id(), late.id());
        assertThat(search("&from=" + today + "&to=" + today.plusDays(31)).problem())
                .isEqualTo("validation");
        assertThat(search("&from=%2B999999999-12-31").problem()).isEqualTo("validation");
        assertThat(search("&sort=age").problem()).isEqualTo("validation");
        assertThat(search("&feeMost=-1").problem()).isEqualTo("validation");
    }

    @Test
    void a_list_by_time_goes_on_where_it_ended() {
        var ids = List.of(
                doctor(today.plusDays(2), 1).id(),
                doctor(today.plusDays(3), 1).id(),
                doctor(today.plusDays(4), 1).id());
        var first = search("&sort=soonest&limit=2");
        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        var rest = search("&sort=soonest&limit=2&after=" + first.at("/next"));
        assertThat(ids(rest)).isEqualTo(ids.subList(2, 3));
        assertThat(rest.json().has("next")).isFalse();
    }

    /** A doctor of the language with an hour on one day only, or never. */
    private Person doctor(@Nullable LocalDate day, long fee) {
        var doctor = people.doctor();
        doctor.caller().patch("/api/doctor/profile", "{\"languages\": [\"%s\"]}".formatted(language));
        var plan = (ObjectNode) doctor.caller().get("/api/doctor/schedule").json();
        plan.putArray("hours");
        ((ObjectNode) plan.at("/visitTypes/0/fee")).put("amount", fee);
        if (day != null) {
            plan.putArray("overrides")
                    .addObject()
                    .put("date", day.toString())
                    .putArray("hours")
                    .add(JSON.createObjectNode().put("from", "09:00").put("to", "10:00"));
        }
        var changed = doctor.caller().send("PUT", "/api/doctor/schedule", plan.toString());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return doctor;
    }

    private Answer search(String more) {
        return people.anybody().get("/api/doctors?language=" + language + more);
    }

    private List<String> found(String more) {
        return ids(search(more));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var ids = new ArrayList<String>();
        answer.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
