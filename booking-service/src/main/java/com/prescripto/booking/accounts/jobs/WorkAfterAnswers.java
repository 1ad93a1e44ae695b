package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.Later;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Two workers beside the requests. What was begun or waits is finished before the service ends. */
@Component
class WorkAfterAnswers implements Later, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WorkAfterAnswers.class);
    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "after-answers"));

    @Override
    public void run(Runnable work) {
        var context = MDC.getCopyOfContextMap();
        try {
            workers.execute(() -> runQuietly(work, context));
        } catch (RejectedExecutionException full) {
            log.warn("no room for work after an answer; it was not begun");
        }
    }

    /** With the request's correlation, so that what it leads to can be told to belong to it. */
    private static void runQuietly(Runnable work, @Nullable Map<String, String> context) {
        try {
            if (context != null) {
                MDC.setContextMap(context);
            }
            work.run();
        } catch (RuntimeException failed) {
            log.warn("work after an answer failed: {}", failed.toString());
        } finally {
            MDC.clear();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
