package com.prescripto.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Visits to be booked, each by its own request: one doctor, some patients in turn, no two at one time. */
final class Visits {

    /** So few that all may register within a minute from one address, several times over. */
    private static final int PATIENTS = 20;

    /** Far enough ahead that nobody is reminded of them meanwhile. */
    private static final int DAYS_AHEAD = 6;

    private final Api api;
    private final World world;
    private final String run;
    private final String doctor;
    private final List<String> patients = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> slots;

    /** Makes people and finds times for so many visits. */
    Visits(Running running, Options options, String run, int count) throws IOException, InterruptedException {
        this.api = new Api(running.booking());
        this.run = run;
        var clinic = new Clinic(api, options, run);
        this.world = new World(running, clinic, Instant.now());
        this.doctor = clinic.addDoctor();
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(clinic.addPatient(i));
            addresses.add(clinic.address(i));
        }
        this.slots = clinic.slots(doctor, DAYS_AHEAD, count);
    }

    /** Books one, and gives its id. */
    String book(int number) throws IOException, InterruptedException {
        var wish = Map.of("doctorId", doctor, "visitTypeId", Clinic.VISIT, "start", slots.get(number));
        return api.post("/api/appointments", patients.get(number % PATIENTS), wish, "visit-" + run + "-" + number)
                .expect(201)
                .get("id")
                .asString();
    }

    /** What the world was told of these, once and completely. */
    List<Told> told(List<String> booked) throws IOException, InterruptedException {
        return world.told(booked, addresses);
    }
}
