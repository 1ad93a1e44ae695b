package com.prescripto.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A steady load: what is slow does not put off what comes after it, as clients do not wait for one another. */
final class Pace {

    private static final int AT_ONCE = 64;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private Pace() {}

    /** What is done each time. */
    interface Work<T> {
        T at(int number) throws Exception;
    }

    /** Does it so often, so many times a second, and gives what came of each in their order; fails if one fails. */
    static <T> List<T> steadily(int times, int perSecond, Work<T> work)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = new ArrayList<Future<T>>();
            var begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                var number = i;
                TimeUnit.NANOSECONDS.sleep(begin + i * SECOND / perSecond - System.nanoTime());
                running.add(threads.submit(() -> work.at(number)));
            }
            var all = new ArrayList<T>();
            for (var one : running) {
                all.add(one.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
