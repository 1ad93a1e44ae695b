package com.prescripto.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The rush: many clients ask, each again and again, for the slots of one doctor, in random order. Counts distinct bookings
 * per second, and above all what must be zero: slots sold twice, bookings that were promised and are not there.
 */
public final class Rush {

    private static final int CLIENTS = 64;
    private static final int SLOTS = 200;
    private static final int ASKS_PER_SLOT = 5;
    private static final int DAYS_PER_ROUND = 6;

    private final Api api;
    private final Clinic clinic;
    private final List<String> patients = new ArrayList<>();
    private final Random random;
    private final String run;

    private Rush(Options options) throws IOException, InterruptedException {
        this.run = Long.toString(System.nanoTime(), 36);
        this.api = new Api(options.text("api", "http://127.0.0.1:4000"));
        this.clinic = new Clinic(api, options, run);
        this.random = new Random(options.number("seed", 1));
    }

    /** One round's numbers. */
    private record Round(double perSecond, double p50, double p99, int promised, int doubles, int lost) {}

    private record Attempt(String start, int status, String id, double millis) {}

    /** Runs {@code --rounds} after {@code --warm-up} rounds that do not count; fails when anything was sold twice or lost. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var rush = new Rush(options);
        for (int i = 0; i < CLIENTS; i++) {
            rush.patients.add(rush.clinic.addPatient(i));
        }
        var doctor = rush.clinic.addDoctor();
        var warmUp = options.number("warm-up", 3);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < warmUp + options.number("rounds", 5); i++) {
            var round = rush.round(doctor, i);
            System.out.printf(
                    Locale.ROOT,
                    "%s %6.1f slots/s  p50 %6.1f ms  p99 %6.1f ms  promised %d  doubles %d  lost %d%n",
                    i < warmUp ? "warm-up" : "round  ",
                    round.perSecond,
                    round.p50,
                    round.p99,
                    round.promised,
                    round.doubles,
                    round.lost);
            if (i >= warmUp) {
                rounds.add(round);
            }
        }
        report(rounds);
    }

    private static void report(List<Round> rounds) {
        System.out.println("slots/s "
                + Numbers.summary(rounds.stream().map(Round::perSecond).toList(), "%.1f"));
        System.out.println(
                "p50 ms  " + Numbers.summary(rounds.stream().map(Round::p50).toList(), "%.1f"));
        System.out.println(
                "p99 ms  " + Numbers.summary(rounds.stream().map(Round::p99).toList(), "%.1f"));
        var wrong = rounds.stream()
                .filter(round -> round.promised != SLOTS || round.doubles > 0 || round.lost > 0)
                .count();
        System.out.println("rounds in which a slot was sold twice, lost or left: " + wrong);
        if (wrong > 0) {
            System.exit(1);
        }
    }

    private Round round(String doctor, int number) throws Exception {
        var slots = clinic.slots(doctor, 1 + number * DAYS_PER_ROUND, SLOTS);
        var asks = new ArrayList<String>();
        slots.forEach(slot -> asks.addAll(Collections.nCopies(ASKS_PER_SLOT, slot)));
        Collections.shuffle(asks, random);
        var queue = new ConcurrentLinkedQueue<>(asks);
        var started = System.nanoTime();
        var attempts = atOnce(doctor, queue, number);
        var seconds = (System.nanoTime() - started) / 1e9;

        var promised =
                attempts.stream().filter(attempt -> attempt.status == 201).toList();
        var strange = attempts.stream()
                .filter(attempt -> attempt.status != 201 && attempt.status != 409)
                .findAny();
        if (strange.isPresent()) {
            throw new IllegalStateException("neither booked nor refused: " + strange.get());
        }
        var starts = new HashSet<>(slots);
        var stored = new HashSet<String>();
        var storedStarts = new ArrayList<String>();
        for (var appointment : clinic.booked(doctor)) {
            if (starts.contains(appointment.get("start").asString())) {
                stored.add(appointment.get("id").asString());
                storedStarts.add(appointment.get("start").asString());
            }
        }
        var lost = (int) promised.stream()
                .filter(attempt -> !stored.contains(attempt.id))
                .count();
        var distinct = new HashSet<>(storedStarts).size();
        var millis = attempts.stream().mapToDouble(Attempt::millis).toArray();
        return new Round(
                distinct / seconds,
                Numbers.percentile(millis, 50),
                Numbers.percentile(millis, 99),
                promised.size(),
                storedStarts.size() - distinct,
                lost);
    }

    private List<Attempt> atOnce(String doctor, Queue<String> asks, int round)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = new ArrayList<Callable<List<Attempt>>>();
            for (int i = 0; i < CLIENTS; i++) {
                var client = i;
                clients.add(() -> client(doctor, asks, client, round));
            }
            var attempts = new ArrayList<Attempt>();
            for (var done : threads.invokeAll(clients)) {
                attempts.addAll(done.get());
            }
            return attempts;
        } finally {
            threads.shutdown();
        }
    }

    private List<Attempt> client(String doctor, Queue<String> asks, int client, int round)
            throws IOException, InterruptedException {
        var attempts = new ArrayList<Attempt>();
        for (var start = asks.poll(); start != null; start = asks.poll()) {
            var body = Map.of("doctorId", doctor, "visitTypeId", Clinic.VISIT, "start", start);
            var key = "rush-" + run + "-" + round + "-" + client + "-" + attempts.size();
            var before = System.nanoTime();
            var answer = api.post("/api/appointments", patients.get(client), body, key);
            var millis = (System.nanoTime() - before) / 1e6;
            var id = answer.status() == 201 ? answer.json().get("id").asString() : "";
            attempts.add(new Attempt(start, answer.status(), id, millis));
        }
        return attempts;
    }
}
