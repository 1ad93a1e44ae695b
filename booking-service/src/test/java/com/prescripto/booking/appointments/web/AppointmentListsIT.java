package com.prescripto.booking.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Csv;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The admin's list and its file, over HTTP on real servers. */
class AppointmentListsIT extends BookingServer {

    private static final String LIST = "/api/admin/appointments";

    @LocalServerPort
    int port;

    private People people;
    private Person doctor;
    private Person patient;
    private Caller admin;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
        admin = people.admin().caller();
    }

    @Test
    void every_sort_pages_through_the_whole_list_once_and_in_order() {
        var booked = book(5);
        var byBooking = new ArrayList<>(booked);
        // The first slot is booked last: the order of booking is not the order of the visits.
        var byStart = new ArrayList<>(booked);
        byStart.sort(Comparator.comparing(id -> admin.get(LIST + "?q=" + id).at("/items/0/start")));
        assertThat(byStart).isNotEqualTo(byBooking);
        assertThat(pages("start")).containsExactlyElementsOf(byStart);
        assertThat(pages("booked")).containsExactlyElementsOf(byBooking);
        assertThat(pages("-start").stream().sorted(Comparator.comparing(byStart::indexOf)))
                .containsExactlyElementsOf(byStart);
        assertThat(pages("-start").get(0)).isEqualTo(byStart.get(4));
        assertThat(pages("-booked").get(0)).isEqualTo(byBooking.get(4));
        assertThat(admin.get(LIST + "?sort=colour").problem()).isEqualTo("validation");
    }

    @Test
    void what_is_there_but_empty_asks_for_nothing() {
        var booked = book(1);
        assertThat(list("doctorId=&patientId=&from=&to=&status=&q=" + booked.get(0)))
                .isEqualTo(booked);
    }

    @Test
    void a_list_is_narrowed_by_patient_and_by_several_statuses() {
        var booked = book(3);
        var others = Visits.book(people.patient(), doctor, free().get(0));
        cancel(booked.get(0));
        assertThat(list("patientId=" + patient.id())).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(list("status=CANCELLED&doctorId=" + doctor.id())).containsExactly(booked.get(0));
        assertThat(list("status=CANCELLED&status=BOOKED&doctorId=" + doctor.id()))
                .hasSize(4)
                .contains(others);
        assertThat(list("status=BOOKED&patientId=" + patient.id()))
                .containsExactlyInAnyOrder(booked.get(1), booked.get(2));
        assertThat(list("status=CANCELLED,&doctorId=" + doctor.id())).containsExactly(booked.get(0));
        assertThat(list("status=&status=CANCELLED&doctorId=" + doctor.id())).containsExactly(booked.get(0));
    }

    @Test
    void q_is_the_beginning_of_words_of_a_name_or_an_id() {
        var name = "Zubin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        patient.caller().patch("/api/patient/profile", "{\"name\": \"%s D'Souza\"}".formatted(name));
        var booked = book(2);
        Visits.book(people.patient(), doctor, free().get(0));
        assertThat(list("q=" + name.toUpperCase(Locale.ROOT) + "%20sou")).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(list("q=" + booked.get(1))).containsExactly(booked.get(1));
        assertThat(list("q=" + name + "%20nobody")).isEmpty();
        assertThat(list("q=apt_nothing")).isEmpty();
        var found = admin.get("/api/admin/patients?q=" + name);
        assertThat(Visits.ids(found)).containsExactly(patient.id());
        assertThat(found.text()).doesNotContain(patient.email());
    }

    @Test
    void the_file_holds_what_the_list_holds_and_computes_nothing() {
        patient.caller().patch("/api/patient/profile", "{\"name\": \"=HYPERLINK(\\\"http://x\\\", \\\"a,b\\\")\"}");
        var booked = book(2);
        cancel(booked.get(0));
        var file = admin.get("/api/admin/appointments.csv?sort=booked&doctorId=" + doctor.id());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"appointments-");
        assertThat(file.text()).startsWith("\uFEFF");
        var rows = Csv.read(file.text().substring(1));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("Id", "Status", "Start", "End", "Doctor", "Patient");
        assertThat(rows.get(1)).startsWith(booked.get(0), "CANCELLED");
        assertThat(rows.get(1).get(10)).isEqualTo("PATIENT");
        var start = admin.get(LIST + "?q=" + booked.get(1)).at("/items/0/start");
        assertThat(rows.get(2))
                .startsWith(booked.get(1), "BOOKED", start.substring(0, 16).replace('T', ' '))
                .contains("'=HYPERLINK(\"http://x\", \"a,b\")", "600.00", "INR", "Dr Asha Rao");
    }

    @Test
    void every_filter_goes_on_in_every_order() {
        book(2);
        for (var filter : List.of(
                "",
                "&doctorId=" + doctor.id(),
                "&patientId=" + patient.id(),
                "&status=BOOKED",
                "&status=BOOKED&status=CANCELLED",
                "&q=meera&doctorId=" + doctor.id(),
                "&from=2026-01-01")) {
            for (var sort : List.of("start", "-start", "booked", "-booked")) {
                var path = LIST + "?limit=1&sort=" + sort + filter;
                var first = admin.get(path);
                assertThat(Visits.ids(first)).as(path).hasSize(1);
                assertThat(Visits.ids(admin.get(path + "&after=" + first.at("/next"))))
                        .as(path)
                        .hasSize(1)
                        .doesNotContainAnyElementsOf(Visits.ids(first));
            }
        }
    }

    @Test
    void a_list_that_cannot_be_made_is_refused_before_the_file_begins() {
        var refused = admin.get("/api/admin/appointments.csv?from=2026-02-01&to=2026-01-01");
        assertThat(refused.problem()).isEqualTo("validation");
        assertThat(admin.get("/api/admin/appointments.csv?status=banana").problem())
                .isEqualTo("validation");
        assertThat(doctor.caller().get("/api/admin/appointments.csv").status()).isEqualTo(403);
    }

    /** Books this many, the last slot first; their ids in the order of booking. */
    private List<String> book(int many) {
        var slots = free();
        var ids = new ArrayList<String>();
        for (int i = many; i > 0; i--) {
            ids.add(Visits.book(patient, doctor, slots.get(i * 2)));
        }
        return ids;
    }

    private List<String> free() {
        return Visits.free(people.anybody(), doctor);
    }

    private void cancel(String id) {
        assertThat(patient.caller()
                        .post("/api/appointments/" + id + "/cancellation", "")
                        .status())
                .isEqualTo(200);
    }

    private List<String> list(String query) {
        return Visits.ids(admin.get(LIST + "?" + query));
    }

    private List<String> pages(String sort) {
        var all = new ArrayList<String>();
        var after = "";
        do {
            var page = admin.get(LIST + "?limit=2&sort=" + sort + "&doctorId=" + doctor.id() + after);
            all.addAll(Visits.ids(page));
            after = page.at("/next").isEmpty() ? "" : "&after=" + page.at("/next");
        } while (!after.isEmpty());
        return all;
    }
}
