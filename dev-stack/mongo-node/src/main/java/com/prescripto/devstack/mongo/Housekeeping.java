package com.prescripto.devstack.mongo;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node does on its own, every second: remove expired documents (MongoDB: every minute), compact a bit of the file. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService timer;

    private Housekeeping(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the tasks log their own failures
    static Housekeeping start(DurableBackend backend) {
        var timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "mongo-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(
                logged("expire documents", () -> backend.removeExpired(Instant.now())), 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(logged("compact the file", backend::compactBriefly), 1, 1, TimeUnit.SECONDS);
        return new Housekeeping(timer);
    }

    /** A timer task that throws would never run again. */
    private static Runnable logged(String what, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.error("could not {}", what, failure);
            }
        };
    }

    /** Lets a running task end: an interrupt would close the file under the store. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("housekeeping still runs");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
