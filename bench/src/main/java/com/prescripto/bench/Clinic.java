package com.prescripto.bench;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a bench needs: a doctor who is open day and night, and patients. All made through the public API. */
final class Clinic {

    static final String VISIT = "consultation";

    private final Api api;
    private final String adminToken;
    private final String run;

    Clinic(Api api, Options options, String run) throws IOException, InterruptedException {
        this.api = api;
        this.run = run;
        this.adminToken = api.signIn(
                options.text("admin", "admin@demo.prescripto.example"),
                options.text("password", "demo-admin-2026"),
                "STAFF");
    }

    /** Adds a doctor with half-hour visits from midnight to midnight, and gives the id. */
    String addDoctor() throws IOException, InterruptedException {
        var doctor = api.post(
                        "/api/admin/doctors",
                        adminToken,
                        Map.of(
                                "name",
                                "Bench " + run,
                                "email",
                                "bench." + run + "@demo.prescripto.example",
                                "password",
                                "demo-bench-2026",
                                "specialty",
                                "GENERAL_PHYSICIAN",
                                "degree",
                                "MBBS",
                                "experienceYears",
                                1,
                                "about",
                                "Measures how fast visits are booked.",
                                "address",
                                "Nowhere",
                                "languages",
                                List.of("English"),
                                "fee",
                                Map.of("amount", 10_000, "currency", "INR")),
                        "bench-" + run + "-doctor")
                .expect(201)
                .get("id")
                .asString();
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name(), "from", "00:00", "to", "23:30"))
                .toList();
        api.put(
                        "/api/admin/doctors/" + doctor + "/schedule",
                        adminToken,
                        Map.of(
                                "version", 0,
                                "hours", hours,
                                "visitTypes",
                                        List.of(Map.of(
                                                "id",
                                                VISIT,
                                                "name",
                                                "Consultation",
                                                "minutes",
                                                30,
                                                "fee",
                                                Map.of("amount", 10_000, "currency", "INR"))),
                                "minimumNoticeMinutes", 0,
                                "horizonDays", 365))
                .expect(200);
        return doctor;
    }

    /** Registers a patient and gives an access token, good for ten minutes. */
    String addPatient(int number) throws IOException, InterruptedException {
        return api.post(
                        "/api/accounts",
                        "",
                        Map.of(
                                "name",
                                "Bench Patient " + number,
                                "email",
                                address(number),
                                "password",
                                "demo-bench-2026"),
                        "bench-" + run + "-patient-" + number)
                .expect(201)
                .get("accessToken")
                .asString();
    }

    /** Where a patient gets mail. */
    String address(int number) {
        return "bench." + run + "." + number + "@demo.prescripto.example";
    }

    /** Good for ten minutes. */
    String adminToken() {
        return adminToken;
    }

    /** Free slots of a doctor, the first ones from some days ahead on. */
    List<String> slots(String doctor, int daysAhead, int count) throws IOException, InterruptedException {
        var zone = ZoneId.of(api.get("/api/clinic", "").expect(200).get("zone").asString());
        var from = LocalDate.now(zone).plusDays(daysAhead);
        var found = new ArrayList<String>();
        var offered = api.get("/api/doctors/" + doctor + "/slots?from=" + from + "&to=" + from.plusDays(29), "")
                .expect(200);
        for (var day : offered.get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        if (found.size() < count) {
            throw new IllegalStateException("only " + found.size() + " slots are free");
        }
        return found.subList(0, count);
    }

    /** Every booked appointment of a doctor, read back through the API. */
    List<JsonNode> booked(String doctor) throws IOException, InterruptedException {
        var all = new ArrayList<JsonNode>();
        var path = "/api/admin/appointments?limit=100&status=BOOKED&doctorId=" + doctor;
        var page = api.get(path, adminToken).expect(200);
        page.get("items").forEach(all::add);
        while (page.has("next")) {
            page = api.get(path + "&after=" + page.get("next").asString(), adminToken)
                    .expect(200);
            page.get("items").forEach(all::add);
        }
        return all;
    }
}
