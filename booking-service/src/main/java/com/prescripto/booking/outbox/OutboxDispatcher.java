package com.prescripto.booking.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Decides when an aggregate's facts are relayed: right after the write that made them (fast path), and whenever the sweep
 * finds some whose time has come. Within this process at most one worker is busy with an aggregate, which keeps its facts
 * in order.
 */
@Service
public class OutboxDispatcher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int SWEEP = 200;

    private final OutboxSources sources;
    private final OutboxRelay relay;
    private final OutboxProperties properties;
    private final Clock clock;
    private final ThreadPoolExecutor workers;
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

    OutboxDispatcher(OutboxSources sources, OutboxRelay relay, OutboxProperties properties, Clock clock) {
        this.sources = sources;
        this.relay = relay;
        this.properties = properties;
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                properties.workers(),
                properties.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(properties.queue()),
                work -> new Thread(work, "outbox-relay"));
    }

    /** Says that an aggregate has a new fact. Returns at once; a full queue leaves the fact to the sweep. */
    public void written(OutboxSource source, String subject) {
        // A subject that is being relayed is marked instead of queued twice; its worker looks once more when it is
        // done.
        if (busy.merge(subject, false, (before, fresh) -> true)) {
            return;
        }
        try {
            workers.execute(() -> relayWhileNews(source, subject));
        } catch (RejectedExecutionException full) {
            busy.remove(subject);
        }
    }

    @Scheduled(fixedDelayString = "${prescripto.outbox.sweep-every:1s}")
    void sweep() {
        for (var source : sources.all()) {
            // What nobody here will work on before its lease is over is left to other instances.
            var room = workers.isShutdown()
                    ? 0
                    : Math.min(SWEEP, workers.getQueue().remainingCapacity());
            for (var subject : source.claimDue(clock.instant(), properties.lease(), room)) {
                written(source, subject);
            }
        }
    }

    private void relayWhileNews(OutboxSource source, String subject) {
        try {
            do {
                busy.put(subject, false);
                relay.relay(source, subject);
            } while (!busy.remove(subject, false));
        } catch (RuntimeException failed) {
            busy.remove(subject);
            log.warn("facts of {} could not be relayed now: {}", subject, failed.toString());
        }
    }

    /** Lets running work finish; what is queued is in the store and will be swept after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        workers.getQueue().clear();
        workers.shutdown();
        if (!workers.awaitTermination(properties.lease().toMillis(), TimeUnit.MILLISECONDS)) {
            workers.shutdownNow();
        }
    }
}
