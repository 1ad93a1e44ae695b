package com.prescripto.booking.feeds.web;

import static com.prescripto.booking.Visits.book;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Private calendars over HTTP, on real servers, read by another library than the one that writes them. */
class FeedStoriesIT extends BookingServer {

    private static final String OF_PATIENT = "/api/patient/calendar-feed";
    private static final String OF_DOCTOR = "/api/doctor/calendar-feed";

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
    void a_visit_is_in_both_calendars_follows_its_move_and_disappears_when_it_is_cancelled() {
        var mine = opened(patient, OF_PATIENT);
        var theirs = opened(doctor, OF_DOCTOR);
        var id = book(patient, doctor, slots.get(0));
        assertThat(events(mine)).singleElement().satisfies(event -> {
            isAt(event, id, 0, slots.get(0));
            assertThat(event.getSummary().getValue()).isEqualTo("Appointment with Dr Asha Rao");
            assertThat(event.getLocation().getValue()).contains("Residency Road");
        });
        assertThat(events(theirs)).singleElement().satisfies(event -> {
            isAt(event, id, 0, slots.get(0));
            assertThat(event.getSummary().getValue()).startsWith("Visit, ");
        });
        assertThat(read(theirs).text()).doesNotContain("Meera", "Nair", patient.email(), patient.id());

        move(id, slots.get(3));
        for (var calendar : List.of(mine, theirs)) {
            assertThat(events(calendar)).singleElement().satisfies(event -> isAt(event, id, 1, slots.get(3)));
        }

        assertThat(patient.caller()
                        .post("/api/appointments/" + id + "/cancellation", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(events(mine)).isEmpty();
        assertThat(events(theirs)).isEmpty();
    }

    @Test
    void it_can_be_asked_whether_anything_has_changed() {
        var path = opened(patient, OF_PATIENT);
        var first = read(path);
        assertThat(first.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(first.header("Cache-Control")).contains("private").doesNotContain("no-store");
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");

        var asking = people.anybody().with("If-None-Match", first.header("ETag"));
        var same = asking.get(path);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(first.header("ETag"));

        book(patient, doctor, slots.get(1));
        assertThat(asking.get(path).status()).isEqualTo(200);

        var head = people.anybody().send("HEAD", path, "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(read(path).header("ETag"));
        assertThat(head.text()).isEmpty();
    }

    @Test
    void its_address_is_told_once_and_stored_nowhere() {
        assertThat(patient.caller().get(OF_PATIENT).text()).isEqualTo("{}");
        var path = opened(patient, OF_PATIENT);
        var found = patient.caller().get(OF_PATIENT);
        assertThat(found.at("/since")).isNotEmpty();
        assertThat(found.at("/path")).isEmpty();
        var secret = path.replaceAll(".*/|\\.ics", "");
        var stored = mongo.findById(patient.id(), Document.class, "calendarFeeds");
        assertThat(stored).isNotNull();
        assertThat(String.valueOf(stored)).doesNotContain(secret);
    }

    @Test
    void another_address_ends_the_one_before_and_revoking_ends_all() {
        var first = opened(patient, OF_PATIENT);
        var second = opened(patient, OF_PATIENT);
        assertThat(first).isNotEqualTo(second);
        assertThat(read(first).problem()).isEqualTo("not-found");
        assertThat(read(second).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(patient.caller().send("DELETE", OF_PATIENT, "").status()).isEqualTo(204);
        }
        assertThat(read(second).status()).isEqualTo(404);
        assertThat(people.anybody().send("HEAD", second, "").status()).isEqualTo(404);
        assertThat(patient.caller().get(OF_PATIENT).text()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/calendars/x.ics",
                "/api/calendars/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/api/calendars/%00.ics",
                "/api/calendars/.ics"
            })
    void what_is_nobodys_calendar_is_not_found(String path) {
        assertThat(people.anybody().get(path).status()).isIn(400, 404);
        assertThat(people.anybody().get(path).text()).doesNotContain("VCALENDAR");
    }

    @Test
    void who_reads_one_calendar_again_and_again_has_to_wait() {
        var path = opened(patient, OF_PATIENT);
        Answer answer = read(path);
        for (int i = 0; i < 1_000 && answer.status() == 200; i++) {
            answer = read(path);
        }
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
        // Nobody else has to.
        assertThat(read(opened(doctor, OF_DOCTOR)).status()).isEqualTo(200);
    }

    private static String opened(Person owner, String path) {
        var opened = owner.caller().send("PUT", path, "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.at("/path")).matches("/api/calendars/[A-Za-z0-9_-]{43}\\.ics");
        return opened.at("/path");
    }

    private Answer read(String path) {
        return people.anybody().get(path);
    }

    private List<VEvent> events(String path) {
        var calendar = Objects.requireNonNull(Biweekly.parse(read(path).text()).first());
        // The library does not count the time zone that an empty calendar holds.
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .isEqualTo(!calendar.getEvents().isEmpty());
        return calendar.getEvents();
    }

    private static void isAt(VEvent event, String id, int sequence, String start) {
        assertThat(event.getUid().getValue()).isEqualTo(id);
        assertThat(event.getSequence().getValue()).isEqualTo(sequence);
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(OffsetDateTime.parse(start).toInstant());
    }

    private void move(String id, String start) {
        var moved = patient.caller()
                .post(
                        "/api/appointments/" + id + "/reschedule",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\", \"version\": 1}"
                                .formatted(doctor.id(), start));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }
}
