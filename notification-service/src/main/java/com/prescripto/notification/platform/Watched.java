package com.prescripto.notification.platform;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked again and again and may hang. However many want to know and however long it hangs, it is asked by
 * one thread at a time, and nobody waits for longer than they said.
 */
final class Watched<T> {

    /**
     * What came of asking.
     *
     * @param failure absent when there is a value
     * @param millis how long it took
     */
    record Answer<T>(@Nullable T value, @Nullable Exception failure, long millis) {}

    private final Callable<T> question;
    private final Duration freshFor;
    private final Executor executor;

    private final AtomicReference<Asked<T>> newest;

    /** One time it was asked. */
    private record Asked<T>(CompletableFuture<Answer<T>> answer, long at) {}

    Watched(Callable<T> question, Duration freshFor, Executor executor) {
        this.question = question;
        this.freshFor = freshFor;
        this.executor = executor;
        // Long ago, so that whoever asks first asks.
        var never = new Asked<T>(
                CompletableFuture.completedFuture(new Answer<>(null, null, 0)), System.nanoTime() - freshFor.toNanos());
        this.newest = new AtomicReference<>(never);
    }

    /** Asks, unless somebody is asking or has asked just now. Returns at once. */
    void ask() {
        asked();
    }

    /** The answer, if it comes within that time of when it was asked for; one that hangs already is not waited for again. */
    Optional<Answer<T>> answerWithin(Duration patience) {
        var asked = asked();
        var left = asked.at() + patience.toNanos() - System.nanoTime();
        try {
            return Optional.of(asked.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException hangs) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Asked<T> asked() {
        var known = Objects.requireNonNull(newest.get());
        var now = System.nanoTime();
        if (known.answer().isDone() && now - known.at() >= freshFor.toNanos()) {
            known = new Asked<>(CompletableFuture.supplyAsync(this::answer, executor), now);
            newest.set(known);
        }
        return known;
    }

    private Answer<T> answer() {
        var started = System.nanoTime();
        try {
            return new Answer<>(question.call(), null, since(started));
        } catch (Exception failure) {
            return new Answer<>(null, failure, since(started));
        }
    }

    private static long since(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
