package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.Later;
import io.opentelemetry.context.Context;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        // With the request's trace, so that what it leads to can be told to belong to it.
        var traced = Context.current().wrap(work);
        try {
            workers.execute(() -> runQuietly(traced));
        } catch (RejectedExecutionException full) {
            log.warn("no room for work after an answer; it was not begun");
        }
    }

    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("work after an answer failed: {}", failed.toString());
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
