package com.prescripto.booking.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.ToldFacts;
import com.prescripto.booking.ToldFacts.Told;
import com.prescripto.booking.Visits;
import com.prescripto.booking.accounts.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What must be audited reaches Kafka as the contracts say, whoever it was, and tells nobody's name. */
class TrailIT extends BookingServer {

    /** What staff can read that tells of no patient. */
    private static final Set<String> OF_NO_PATIENT = Set.of(
            "/api/admin/doctors",
            "/api/admin/doctors/{id}",
            "/api/admin/doctors/{id}/schedule",
            "/api/admin/holidays",
            "/api/admin/system",
            "/api/doctor/calendar-feed",
            "/api/doctor/profile",
            "/api/doctor/schedule");

    /** What writes its entry as an export. */
    private static final Set<String> FILES = Set.of("/api/admin/appointments.csv", "/api/admin/payments.csv");

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Autowired
    Accounts accounts;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings = List.of();

    private People people;
    private ToldFacts told;

    @BeforeEach
    void begin() {
        people = People.of(port);
        told = new ToldFacts(kafka);
    }

    @AfterEach
    void end() {
        told.close();
    }

    @Test
    void who_signs_in_who_is_refused_and_why() {
        var doctor = people.doctor();
        var account = accountOf(doctor);
        for (int i = 0; i < 3; i++) {
            assertThat(people.signIn(doctor.email(), "a wrong guess of mine", "STAFF")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(people.signIn(doctor.email(), doctor.password(), "PATIENT").status())
                .isEqualTo(403);
        var nobody = People.email("nobody");
        assertThat(people.signIn(nobody, doctor.password(), "STAFF").status()).isEqualTo(401);

        told.until(() -> {
            assertThat(told.of("SIGNED_IN", account)).singleElement().satisfies(in -> {
                assertThat(in.at("actorrole")).isEqualTo("DOCTOR");
                assertThat(in.at("actorid")).isEqualTo(doctor.id());
            });
            assertThat(times(told.of("SIGN_IN_REFUSED", account), "why", "WRONG_PASSWORD"))
                    .isEqualTo(3);
            assertThat(times(told.of("SIGN_IN_REFUSED", account), "why", "WRONG_APP"))
                    .isEqualTo(1);
            assertThat(times(told.of("SIGN_IN_REFUSED", "nobody"), "why", "UNKNOWN_ADDRESS"))
                    .isPositive();
        });
        assertThat(told.of("SIGN_IN_REFUSED", account))
                .allSatisfy(refused -> assertThat(refused.at("actorrole")).isEqualTo("ANONYMOUS"));
        nobodyIsNamed(doctor);
        assertThat(told.all()).noneMatch(one -> one.text().contains(nobody));
    }

    @Test
    void a_session_that_ends_and_one_that_was_stolen() {
        var patient = people.patient();
        var account = accountOf(patient);
        var session = people.signIn(patient.email(), patient.password(), "PATIENT");
        var first = session.header("Set-Cookie").replaceAll(";.*", "");
        var trace = UUID.randomUUID().toString().replace("-", "");
        var out = people.anybody().with("Cookie", first).with("traceparent", "00-" + trace + "-00f067aa0ba902b7-00");
        assertThat(out.send("DELETE", "/api/sessions/current?app=PATIENT", "").status())
                .isEqualTo(204);
        told.until(() -> assertThat(told.of("SIGNED_OUT", account))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at("actorid")).isEqualTo(patient.id());
                    assertThat(one.at("correlationid")).isEqualTo(trace);
                    assertThat(one.at("traceparent")).contains(trace);
                }));
    }

    @Test
    void whom_staff_read_about_and_nothing_of_what_patients_read_of_themselves() {
        var doctor = people.doctor();
        var patient = people.patient();
        var visit = Visits.book(
                patient, doctor, Visits.free(people.anybody(), doctor).get(0));
        for (int i = 0; i < 2; i++) {
            ok(doctor.caller(), "/api/doctor/appointments/" + visit);
        }
        ok(doctor.caller(), "/api/doctor/appointments");
        ok(doctor.caller(), "/api/doctor/overview");
        ok(patient.caller(), "/api/appointments/" + visit);
        ok(patient.caller(), "/api/appointments");

        told.until(() -> {
            for (var shown : List.of("APPOINTMENT", "APPOINTMENTS", "OVERVIEW")) {
                var read = told.of("PATIENT_READ", doctor.id()).stream()
                        .filter(one -> one.data().get("shown").asString().equals(shown))
                        .toList();
                assertThat(texts(read, "patientIds")).as(shown).contains(patient.id());
                assertThat(texts(read, "appointmentIds")).as(shown).contains(visit);
            }
            assertThat(times(told.of("PATIENT_READ", doctor.id()), "shown", "APPOINTMENT"))
                    .isEqualTo(2);
        });
        assertThat(told.all())
                .noneMatch(one -> one.at("type").equals("PATIENT_READ")
                        && one.at("actorrole").equals("PATIENT"));
        nobodyIsNamed(doctor);
        nobodyIsNamed(patient);
    }

    @Test
    void what_was_refused_to_somebody_we_know() {
        var doctor = people.doctor();
        var other = people.doctor();
        var patient = people.patient();
        var visit = Visits.book(
                patient, doctor, Visits.free(people.anybody(), doctor).get(0));
        assertThat(other.caller().get("/api/doctor/appointments/" + visit).status())
                .isEqualTo(404);
        assertThat(other.caller().get("/api/admin/patients").status()).isEqualTo(403);
        assertThat(patient.caller().get("/api/admin/patients").status()).isEqualTo(403);

        told.until(() -> {
            assertThat(told.of("ACCESS_REFUSED", other.id()))
                    .anySatisfy(one -> {
                        assertThat(one.data().get("status").asInt()).isEqualTo(404);
                        assertThat(one.data().get("path").asString()).isEqualTo("/api/doctor/appointments/{}");
                        assertThat(texts(List.of(one), "appointmentIds")).containsExactly(visit);
                    })
                    .anySatisfy(
                            one -> assertThat(one.data().get("status").asInt()).isEqualTo(403));
            assertThat(told.all())
                    .as("by itself, or one of many: other tests ask for what is not theirs, too")
                    .anyMatch(one -> one.at("type").equals("ACCESS_REFUSED")
                            && one.at("actorrole").equals("PATIENT")
                            && one.data().get("status").asInt() == 403);
        });
    }

    @Test
    void what_an_admin_takes_away_as_a_file() {
        var admin = people.admin();
        var doctor = people.doctor();
        ok(admin.caller(), "/api/admin/appointments.csv?q=meera&doctorId=" + doctor.id());
        ok(admin.caller(), "/api/admin/payments.csv?doctorId=" + doctor.id());
        told.until(() -> {
            var exported = told.all().stream()
                    .filter(one -> one.at("type").equals("LIST_EXPORTED")
                            && one.data().at("/doctorId").asString("").equals(doctor.id()))
                    .toList();
            assertThat(texts(exported, "what")).containsExactlyInAnyOrder("APPOINTMENTS", "PAYMENTS");
            assertThat(exported)
                    .allMatch(one -> one.at("actorrole").equals("ADMIN"))
                    .noneMatch(one -> one.text().contains("meera"));
        });
    }

    @Test
    void what_an_admin_decides_on_a_parked_message_is_told_once_however_often_it_is_said() {
        var id = UUID.randomUUID().toString();
        var service = notificationService();
        var decision = """
                {"act": "DISCARDED", "by": "acc_1", "at": "2026-11-23T04:00:00.123456Z",
                 "type": "APPOINTMENT_BOOKED", "subject": "Meera Nair"}""";
        for (int i = 0; i < 2; i++) {
            assertThat(service.send("PUT", "/internal/trail/parked-messages/" + id, decision)
                            .status())
                    .isEqualTo(204);
        }
        told.until(() -> assertThat(told.of("MESSAGE_DISCARDED", id)).isNotEmpty());
        assertThat(told.of("MESSAGE_DISCARDED", id)).allSatisfy(one -> {
            assertThat(one.at("id")).as("by which consumers know it").isEqualTo(id);
            assertThat(one.at("time")).isEqualTo("2026-11-23T04:00:00.123Z");
            assertThat(one.at("actorid")).isEqualTo("acc_1");
            assertThat(one.text()).doesNotContain("Meera");
            assertThat(one.violations()).isEmpty();
        });
    }

    @Test
    void what_notification_service_refused() {
        var doctor = "doc_" + UUID.randomUUID();
        var visit = "apt_" + UUID.randomUUID();
        var refusal = """
                {"role": "DOCTOR", "by": "%s", "method": "GET", "path": "/api/messages/%s/Meera"}""".formatted(doctor, visit);
        for (int i = 0; i < 2; i++) {
            assertThat(notificationService()
                            .post("/internal/trail/refusals", refusal)
                            .status())
                    .isEqualTo(204);
        }
        told.until(() -> assertThat(told.of("ACCESS_REFUSED", doctor).stream()
                        .mapToLong(one -> one.data().get("times").asLong())
                        .sum())
                .isEqualTo(2));
        assertThat(told.of("ACCESS_REFUSED", doctor)).allSatisfy(one -> {
            assertThat(one.at("actorrole")).isEqualTo("DOCTOR");
            assertThat(one.data().get("path").asString()).isEqualTo("/api/messages/{}/{}");
            assertThat(texts(List.of(one), "appointmentIds")).containsExactly(visit);
            assertThat(one.violations()).isEmpty();
        });
        var nobody = refusal.replace(doctor, "Meera Nair");
        assertThat(notificationService()
                        .post("/internal/trail/refusals", nobody)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_a_plan_was_and_is() {
        var doctor = people.doctor();
        var before = doctor.caller().get("/api/doctor/schedule");
        var plan = before.text().replaceFirst("\"horizonDays\" ?: ?[0-9]+", "\"horizonDays\": 30");
        var changed = doctor.caller().send("PUT", "/api/doctor/schedule", plan);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        told.until(() -> assertThat(told.of("SCHEDULE_CHANGED", doctor.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.data().get("changes").toString())
                            .isEqualTo("[{\"field\":\"horizonDays\",\"before\":\"60\",\"after\":\"30\"}]");
                    assertThat(one.violations()).isEmpty();
                }));
    }

    @Test
    void nothing_that_staff_can_read_of_patients_is_forgotten() {
        var forgotten = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                var answer = ResolvableType.forMethodReturnType(method.getMethod());
                if (!info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || AboutPatients.class.isAssignableFrom(answer.resolve(Object.class))) {
                    return;
                }
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/doctor/") || path.startsWith("/api/admin/"))
                        .filter(path -> !OF_NO_PATIENT.contains(path) && !FILES.contains(path))
                        .forEach(forgotten::add);
            });
        }
        assertThat(forgotten).as("tell of patients, or are to be named above").isEmpty();
    }

    private void nobodyIsNamed(Person person) {
        assertThat(told.all())
                .noneMatch(one -> one.text().contains(person.email())
                        || one.text().contains("Meera")
                        || one.text().contains("Asha")
                        || one.attributes().containsValue(person.email()));
        assertThat(told.all().stream()
                        .filter(one -> one.at("actorid").equals(person.id())
                                || one.at("subject").equals(person.id())))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.violations()).as(one.text()).isEmpty());
    }

    private String accountOf(Person person) {
        return accounts.ofPerson(person.id()).orElseThrow().id().value();
    }

    private Caller notificationService() {
        var password = "notification-service:" + SERVICE_PASSWORD;
        return people.anybody()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
    }

    private static void ok(Caller caller, String path) {
        assertThat(caller.get(path).status()).as(path).isEqualTo(HttpStatus.OK.value());
    }

    /** A window may have ended in between: then there are two entries, and none is lost. */
    private static long times(List<Told> told, String field, String value) {
        return told.stream()
                .filter(one -> one.data().get(field).asString().equals(value))
                .mapToLong(one -> one.data().get("times").asLong())
                .sum();
    }

    private static List<String> texts(List<Told> told, String field) {
        var found = new ArrayList<String>();
        for (var one : told) {
            JsonNode value = one.data().get(field);
            if (value.isArray()) {
                value.forEach(item -> found.add(item.asString()));
            } else {
                found.add(value.asString());
            }
        }
        return found;
    }
}
