package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.doctors.photos.Pictures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was wrong with accounts, patients and doctors in the system this one replaces. The numbers are its defects'. */
class SeedDefectsIT extends BookingServer {

    @LocalServerPort
    private int port;

    private People people = People.of(0);

    @BeforeEach
    void open() {
        people = People.of(port);
    }

    @Nested
    class S9_public_data_leaked {

        @Test
        void what_the_public_sees_of_a_doctor_holds_no_address_for_mail_no_calendar_and_no_account() {
            var doctor = people.doctor();
            var profile = people.anybody().get("/api/doctors/" + doctor.id());
            assertThat(profile.status()).isEqualTo(200);
            assertThat(profile.json().propertyNames())
                    .isSubsetOf(
                            "id",
                            "name",
                            "specialty",
                            "photoUrl",
                            "degree",
                            "experienceYears",
                            "languages",
                            "fee",
                            "acceptingPatients",
                            "soonest",
                            "zone",
                            "about",
                            "address",
                            "visitTypes");
            var list = people.anybody().get("/api/doctors?limit=50&q=asha");
            for (var answer : List.of(profile, list)) {
                assertThat(answer.text())
                        .contains(doctor.id())
                        .doesNotContain("@test.example", "acc_", "argon", "pat_");
            }
        }
    }

    @Nested
    class S10_and_S11_errors_were_answered_with_200 {

        @Test
        void an_unknown_id_is_not_found() {
            var admin = people.admin().caller();
            for (var answer : List.of(
                    people.anybody().get("/api/doctors/doc_nobody"),
                    people.anybody().get("/api/doctors/doc_nobody/slots?from=2026-11-24&to=2026-11-25"),
                    people.anybody().get("/api/photos/nobody.png"),
                    admin.get("/api/admin/doctors/doc_nobody"),
                    admin.patch("/api/admin/doctors/doc_nobody", "{\"about\": \"x\"}"),
                    upload(admin, "doc_nobody", Pictures.png(9, 9)))) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
                assertThat(answer.at("/correlation")).isEqualTo(answer.header("X-Correlation-Id"));
            }
        }

        @Test
        void every_refusal_says_so_with_its_status_and_tells_nothing_of_the_inside() {
            var admin = people.admin().caller();
            var refusals = Map.of(
                    400, people.anybody().post("/api/sessions", "{\"email\": "),
                    401, people.anybody().get("/api/me"),
                    403, people.patient().caller().get("/api/admin/doctors"),
                    405, people.anybody().send("PUT", "/api/sessions", "{}"),
                    415, people.anybody().send("POST", "/api/sessions", "text/plain", bytes("hello")),
                    422, admin.withKey().post("/api/admin/doctors", "{}"));
            refusals.forEach((status, answer) -> {
                assertThat(answer.status()).as(answer.text()).isEqualTo(status);
                assertThat(answer.problem()).as(answer.text()).isNotEmpty();
                assertThat(answer.text()).doesNotContain("Exception", "com.prescripto", "tools.jackson", "mongo");
            });
        }
    }

    @Nested
    class S12_signing_in_was_open_to_tricks {

        @Test
        void a_query_in_place_of_an_address_is_no_address() {
            var asObject = people.anybody()
                    .post("/api/sessions", "{\"email\": {\"$gt\": \"\"}, \"password\": \"x\", \"app\": \"PATIENT\"}");
            assertThat(asObject.status()).isEqualTo(400);
            assertThat(asObject.problem()).isEqualTo("malformed");
            var asText = people.anybody()
                    .post(
                            "/api/sessions",
                            "{\"email\": \"{\\\"$gt\\\":\\\"\\\"}\", \"password\": \"x\", \"app\": \"PATIENT\"}");
            assertThat(asText.status()).isEqualTo(422);
            var asPassword = people.anybody()
                    .post(
                            "/api/sessions",
                            "{\"email\": \"a@b.example\", \"password\": {\"$ne\": 1}, \"app\": \"PATIENT\"}");
            assertThat(asPassword.status()).isEqualTo(400);
            assertThat(people.anybody()
                            .get("/api/doctors?specialty[$ne]=x&q[$gt]=")
                            .status())
                    .as("parameters nobody knows")
                    .isIn(200, 400);
        }

        @Test
        void a_patients_token_opens_no_staff_path() {
            var patient = people.patient().caller();
            for (var path : List.of("/api/doctor/profile", "/api/admin/doctors", "/api/admin/doctors/doc_1")) {
                var answer = patient.get(path);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("forbidden");
            }
        }

        @Test
        void nobodys_token_holds_a_password_and_each_one_ends() {
            for (var person : List.of(people.admin(), people.doctor(), people.patient())) {
                var payload = payload(person.accessToken());
                assertThat(payload).contains("\"exp\":", "\"role\":").doesNotContain(person.password(), person.email());
            }
        }

        @Test
        void a_token_somebody_changed_opens_nothing() {
            var token = people.patient().accessToken();
            var parts = token.split("\\.", -1);
            var admin = payload(token).replace("PATIENT", "ADMIN");
            var forged = parts[0] + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(admin)) + "." + parts[2];
            var answer = people.anybody().bearing(forged).get("/api/admin/doctors");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }

        @Test
        void whether_somebody_has_an_account_cannot_be_found_out_by_signing_in() {
            var patient = people.patient();
            var wrong = people.signIn(patient.email(), "not the password", "PATIENT");
            var unknown = people.signIn(People.email("nobody"), "not the password", "PATIENT");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(withoutCorrelation(unknown)).isEqualTo(withoutCorrelation(wrong));
            assertThat(unknown.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
        }

        @Test
        void no_other_origin_may_ask() {
            var elsewhere = people.anybody().with("Origin", "https://evil.example");
            assertThat(elsewhere.get("/api/clinic").header("Access-Control-Allow-Origin"))
                    .isEmpty();
            var preflight = elsewhere
                    .with("Access-Control-Request-Method", "POST")
                    .with("Access-Control-Request-Headers", "content-type")
                    .send("OPTIONS", "/api/sessions", "");
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        }

        @Test
        void an_upload_is_what_it_holds_not_what_it_is_called() {
            var admin = people.admin().caller();
            var doctor = people.doctor().id();
            var taken = upload(admin, doctor, Pictures.png(900, 600));
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.at("/photoUrl"))
                    .matches("/api/photos/[0-9a-f]{64}\\.png")
                    .doesNotContain("passwd");

            var photo = people.anybody().get(taken.at("/photoUrl"));
            assertThat(photo.status()).isEqualTo(200);
            assertThat(photo.header("Content-Type")).isEqualTo("image/png");
            assertThat(photo.header("Cache-Control")).contains("immutable", "public");
            assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");

            for (var bad : List.of(bytes("<script>alert(1)</script>"), Pictures.bomb(), bytes("GIF89a"))) {
                var refused = upload(admin, doctor, bad);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.problem()).isEqualTo("photo-refused");
            }
            var huge = upload(admin, doctor, Arrays.copyOf(Pictures.png(9, 9), 5 * 1024 * 1024 + 1));
            assertThat(huge.status()).isEqualTo(413);
            assertThat(huge.problem()).isEqualTo("payload-too-large");
        }
    }

    @Nested
    class S17_a_doctors_readiness_was_toggled_and_overwritten {

        @Test
        void it_is_set_and_an_old_form_does_not_write_it_back() {
            var doctor = people.doctor();
            var path = "/api/admin/doctors/" + doctor.id();
            var admin = people.admin().caller();
            assertThat(admin.patch(path, "{\"acceptingPatients\": false}").status())
                    .isEqualTo(200);
            var twice = admin.patch(path, "{\"acceptingPatients\": false}");
            assertThat(twice.json().at("/acceptingPatients").asBoolean()).isFalse();
            assertThat(twice.json().at("/version").asInt()).isEqualTo(2);

            var saved = doctor.caller().patch("/api/doctor/profile", "{\"about\": \"Skin, hair and nails.\"}");
            assertThat(saved.status()).as(saved.text()).isEqualTo(200);
            assertThat(saved.json().at("/acceptingPatients").asBoolean()).isFalse();
        }

        @Test
        void a_fee_is_never_negative_broken_or_in_foreign_money() {
            var admin = people.admin().caller();
            var form = People.doctorForm(People.email("doctor"), "a quiet green river");
            for (var fee : Map.of(
                            "{\"amount\": -1, \"currency\": \"INR\"}", 422,
                            "{\"amount\": 60000, \"currency\": \"USD\"}", 422,
                            "{\"amount\": 60000, \"currency\": \"XYZ\"}", 422,
                            "{\"amount\": \"NaN\", \"currency\": \"INR\"}", 400,
                            "{\"amount\": 19.99, \"currency\": \"INR\"}", 400)
                    .entrySet()) {
                var answer = admin.withKey()
                        .post(
                                "/api/admin/doctors",
                                form.replace("{\"amount\": 60000, \"currency\": \"INR\"}", fee.getKey()));
                assertThat(answer.status()).as(fee.getKey() + answer.text()).isEqualTo(fee.getValue());
            }
        }

        @Test
        void doctors_set_only_what_is_theirs_to_set() {
            var doctor = people.doctor();
            for (var field :
                    List.of("\"name\": \"X\"", "\"degree\": \"X\"", "\"fee\": {\"amount\": 1}", "\"id\": \"x\"")) {
                assertThat(doctor.caller()
                                .patch("/api/doctor/profile", "{" + field + "}")
                                .status())
                        .as(field)
                        .isEqualTo(400);
            }
        }
    }

    private static Answer upload(Caller caller, String doctorId, byte[] file) {
        var boundary = "a-boundary-of-the-tests";
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"photo\";"
                + " filename=\"../../etc/passwd.exe\"\r\nContent-Type: image/png\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return caller.send(
                "POST",
                "/api/admin/doctors/" + doctorId + "/photo",
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }

    private static String withoutCorrelation(Answer answer) {
        return answer.text().replace(answer.at("/correlation"), "");
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
