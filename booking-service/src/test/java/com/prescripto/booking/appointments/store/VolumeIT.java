package com.prescripto.booking.appointments.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.Csv;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.SearchWords;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.queries.QueryRecorder;
import com.prescripto.booking.queries.QueryRecorder.Answered;
import com.prescripto.booking.queries.QueryShapes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A clinic of 100 doctors with 50,000 appointments. No page of it asks without an index, and none loads more than it shows.
 * Runs after the stories, which do not want so many doctors about.
 */
@Order(Integer.MAX_VALUE - 1)
@TestInstance(Lifecycle.PER_CLASS)
class VolumeIT extends BookingServer {

    private static final int DOCTORS = 100;
    private static final int DAYS = 50;
    private static final int DAYS_BEHIND = 35;
    private static final int A_DAY = 10;
    private static final int OTHER_PATIENTS = 2_000;
    private static final int AT_ONCE = 1_000;
    private static final int PAGE = 20;

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private People people;
    private Person doctor;
    private Person patient;
    private Caller admin;

    @BeforeAll
    void fill() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
        admin = people.admin().caller();
        var doctors = copies("doctors", doctor.id(), "doc", DOCTORS - 1);
        accounts(doctors);
        doctors.add(0, doctor.id());
        var patients = copies("patients", patient.id(), "pat", OTHER_PATIENTS);
        var batch = new ArrayList<Document>();
        for (int d = 0; d < DOCTORS; d++) {
            for (int i = 0; i < DAYS * A_DAY; i++) {
                // Every eighth visit of the first doctor is our patient's; elsewhere nobody has two at once.
                var who = d == 0 && i % 8 == 0 ? patient.id() : patients.get((d * 37 + i * 101) % OTHER_PATIENTS);
                batch.add(appointment(doctors.get(d), who, i));
                if (batch.size() == AT_ONCE) {
                    mongo.getCollection(MongoAppointments.NAME).insertMany(batch);
                    batch.clear();
                }
            }
        }
        assertThat(mongo.estimatedCount(MongoAppointments.NAME)).isGreaterThanOrEqualTo(DOCTORS * DAYS * A_DAY);
    }

    @Test
    void slot_search_loads_what_is_taken_and_nothing_else() {
        var from = today().plusDays(1);
        var path = "/api/doctors/" + doctor.id() + "/slots?from=" + from + "&to=" + from.plusDays(6);
        var asked = asked(() -> patient.caller().get(path));
        assertThat(asked.loaded("appointments")).isBetween(1, 7 * A_DAY);
        assertThat(asked.loaded("doctors")).isEqualTo(1);
    }

    @Test
    void the_directory_loads_the_doctors_it_shows() {
        var asked = asked(() -> patient.caller().get("/api/doctors?limit=" + PAGE + "&q=volume"));
        assertThat(Visits.ids(asked.answer)).hasSize(PAGE);
        assertThat(asked.loaded("doctors")).isEqualTo(PAGE + 1);
    }

    @Test
    void my_appointments_load_what_they_show() {
        for (var when : List.of("upcoming", "past", "cancelled")) {
            var asked = asked(() -> patient.caller().get("/api/appointments?limit=3&when=" + when));
            assertThat(Visits.ids(asked.answer)).as(when).hasSize(3);
            assertThat(asked.loaded("appointments")).as(when).isEqualTo(4);
            assertThat(asked.loaded("doctors")).as(when).isEqualTo(1);
        }
    }

    @Test
    void a_doctors_day_loads_that_day() {
        var asked = asked(
                () -> doctor.caller().get("/api/doctor/appointments?limit=100&from=" + today() + "&to=" + today()));
        assertThat(Visits.ids(asked.answer)).hasSize(A_DAY);
        assertThat(asked.loaded("appointments")).isEqualTo(A_DAY);
        assertThat(asked.loaded("patients")).isLessThanOrEqualTo(A_DAY);
    }

    @Test
    void a_doctors_calendar_loads_what_it_shows() {
        var path = "/api/doctor/calendar?from=" + today() + "&to=" + today().plusDays(6);
        var asked = asked(() -> doctor.caller().get(path));
        assertThat(asked.answer.json().get("items").size()).isBetween(1, 7 * A_DAY);
        assertThat(asked.loaded("appointments"))
                .isEqualTo(asked.answer.json().get("items").size());
    }

    @Test
    void the_doctors_dashboard_counts_in_the_store() {
        var asked = asked(() -> doctor.caller().get("/api/doctor/overview"));
        var shown = asked.answer.json();
        assertThat(shown.get("appointments").asInt()).isEqualTo(DAYS * A_DAY);
        assertThat(shown.get("today")).hasSize(A_DAY);
        assertThat(asked.found("appointments"))
                .isLessThanOrEqualTo(
                        shown.get("today").size() + shown.get("latest").size() + 2);
        assertThat(asked.loaded("patients")).isLessThanOrEqualTo(A_DAY + 5);
    }

    @Test
    void the_clinics_dashboard_counts_in_the_store() {
        var asked = asked(() -> admin.get("/api/admin/overview"));
        assertThat(asked.answer.json().get("appointments").asInt()).isGreaterThanOrEqualTo(DOCTORS * DAYS * A_DAY);
        assertThat(asked.found("appointments"))
                .isLessThanOrEqualTo(asked.answer.json().get("latest").size() + 1);
        assertThat(asked.loaded("doctors")).isLessThanOrEqualTo(5);
    }

    @Test
    void the_admins_list_loads_a_page_whatever_is_asked_for() {
        for (var filter : List.of(
                "sort=-start",
                "sort=booked&status=CANCELLED",
                "status=NO_SHOW&status=CANCELLED&sort=start",
                "doctorId=" + doctor.id(),
                "patientId=" + patient.id() + "&sort=-booked",
                "q=volume%20x77",
                "from=" + today() + "&to=" + today())) {
            var asked = asked(() -> admin.get("/api/admin/appointments?limit=" + PAGE + "&" + filter));
            assertThat(Visits.ids(asked.answer)).as(filter).hasSize(PAGE);
            assertThat(asked.loaded("appointments")).as(filter).isEqualTo(PAGE + 1);
            assertThat(asked.loaded("doctors")).as(filter).isLessThanOrEqualTo(PAGE);
        }
    }

    @Test
    void a_file_of_a_doctors_year_is_read_page_by_page() {
        var asked = asked(() -> admin.get("/api/admin/appointments.csv?doctorId=" + doctor.id()));
        assertThat(Csv.read(asked.answer.text().substring(1))).hasSize(DAYS * A_DAY + 1);
        assertThat(asked.loaded("appointments")).isEqualTo(DAYS * A_DAY);
    }

    /** An answer and what it took. */
    private record Asked(Answer answer, List<Answered> queries) {

        int loaded(String collection) {
            return queries.stream()
                    .filter(one -> one.query().collection().equals(collection))
                    .mapToInt(Answered::documents)
                    .sum();
        }

        /** Documents, without the numbers that were made of others. */
        int found(String collection) {
            return queries.stream()
                    .filter(one -> one.query().collection().equals(collection)
                            && !one.query().command().equals("aggregate"))
                    .mapToInt(Answered::documents)
                    .sum();
        }
    }

    private Asked asked(Supplier<Answer> request) {
        var answers = new ArrayList<Answer>();
        // What the relay reads meanwhile, in the background, is not for this answer.
        var queries = QueryRecorder.get().during(() -> answers.add(request.get())).stream()
                .filter(one -> !one.query().fields().containsKey("ob.next"))
                .toList();
        var answer = answers.get(0);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(queries).isNotEmpty();
        assertThat(new QueryShapes(mongo)
                        .wrong(queries.stream().map(Answered::query).toList()))
                .isEmpty();
        return new Asked(answer, queries);
    }

    /** People like one who came in by the front door, under other names. */
    private List<String> copies(String collection, String of, String kind, int many) {
        var model = Objects.requireNonNull(mongo.findById(of, Document.class, collection));
        model.remove("outbox");
        model.remove("ob");
        var ids = new ArrayList<String>();
        var copies = new ArrayList<Document>();
        for (int i = 0; i < many; i++) {
            var id = kind + "_" + UUID.randomUUID();
            var name = "Volume x" + i;
            copies.add(new Document(model)
                    .append("_id", id)
                    .append("name", name)
                    .append("sort", name.toLowerCase(Locale.ROOT) + "\t" + id)
                    .append("terms", SearchWords.of(name)));
            ids.add(id);
        }
        mongo.getCollection(collection).insertMany(copies);
        return ids;
    }

    /** Whoever lists doctors afterwards wants to know how they sign in. */
    private void accounts(List<String> ofDoctors) {
        var collection = mongo.getCollection("accounts");
        var model = Objects.requireNonNull(
                collection.find(new Document("person", doctor.id())).first());
        collection.insertMany(ofDoctors.stream()
                .map(id -> new Document(model)
                        .append("_id", "acc_" + UUID.randomUUID())
                        .append("person", id)
                        .append("email", id + "@test.example"))
                .toList());
    }

    private Document appointment(String doctor, String patient, int number) {
        var day = today().plusDays(number / A_DAY - DAYS_BEHIND);
        var start = day.atTime(LocalTime.of(10, 0))
                .plusMinutes(30L * (number % A_DAY))
                .atZone(Visits.CLINIC)
                .toInstant();
        var time = TimeRange.of(start, Duration.ofMinutes(10));
        var booked = AppointmentFixtures.aBooking(new DoctorId(doctor), new PatientId(patient), time);
        var document = new Document();
        mongo.getConverter().write(AppointmentDocument.of(booked.after()), document);
        document.remove("_class");
        document.append("bookedAt", Date.from(start.minus(Duration.ofDays(9))));
        if (number % 12 == 0) {
            document.remove("claims");
            document.append("status", "CANCELLED")
                    .append(
                            "cancellation",
                            new Document(Map.of("by", "PATIENT", "reason", "BY_PATIENT", "refundPercent", 100))
                                    .append("at", Date.from(start.minus(Duration.ofDays(1)))));
        } else if (day.isBefore(today())) {
            document.append("status", number % 11 == 0 ? "NO_SHOW" : "COMPLETED");
        }
        return document;
    }

    private static LocalDate today() {
        return LocalDate.now(Visits.CLINIC);
    }
}
