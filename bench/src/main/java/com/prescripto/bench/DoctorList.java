package com.prescripto.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The cached doctor list: requests per CPU-second of the service, which neighbours on a shared machine disturb least.
 */
public final class DoctorList {

    private static final int CLIENTS = 32;
    private static final String PATH = "/api/doctors?limit=20";

    private DoctorList() {}

    /** Warms up for {@code --warm-up} seconds, then measures {@code --rounds} rounds of {@code --seconds}. */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var api = new Api(options.text("api", "http://127.0.0.1:4000"));
        load(api, options.number("warm-up", 30));
        var perCpuSecond = new ArrayList<Double>();
        for (int i = 0; i < options.number("rounds", 5); i++) {
            var cpuBefore = api.cpuTime();
            var requests = load(api, options.number("seconds", 5));
            var cpu = api.cpuTime().minus(cpuBefore).toNanos() / 1e9;
            perCpuSecond.add(requests / cpu);
            System.out.printf(
                    Locale.ROOT, "round   %6d requests  %5.2f CPU-s  %7.0f per CPU-s%n", requests, cpu, requests / cpu);
        }
        System.out.println("requests per CPU-second " + Numbers.summary(perCpuSecond, "%.0f"));
    }

    private static long load(Api api, int seconds) throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Long>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(() -> ask(api, until));
            }
            var requests = 0L;
            for (var done : threads.invokeAll(clients)) {
                requests += done.get();
            }
            return requests;
        } finally {
            threads.shutdown();
        }
    }

    private static long ask(Api api, long until) throws IOException, InterruptedException {
        var count = 0L;
        while (System.nanoTime() < until) {
            if (api.get(PATH, "").status() != 200) {
                throw new IllegalStateException("the list did not answer");
            }
            count++;
        }
        return count;
    }
}
