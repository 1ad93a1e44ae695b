package com.prescripto.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** How much booking-service still has to tell, as its own gauge says; also while it is away. */
final class Outbox {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final String GAUGE = "booking_outbox_pending";

    private final Api api;

    Outbox(Running running) {
        this.api = new Api(running.booking());
    }

    /** Waits until its size is such, and gives it. */
    long await(LongPredicate such) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var size = size();
            if (size.isPresent() && such.test(size.getAsLong())) {
                return size.getAsLong();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        throw new Told.Wrong("the outbox still holds " + size());
    }

    /** Empty while nobody answers. */
    private OptionalLong size() throws InterruptedException {
        try {
            var answer = api.get("/actuator/prometheus?includedNames=" + GAUGE, "");
            return answer.status() == 200
                    ? answer.body()
                            .lines()
                            .filter(line -> line.startsWith(GAUGE))
                            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException away) {
            return OptionalLong.empty();
        }
    }
}
