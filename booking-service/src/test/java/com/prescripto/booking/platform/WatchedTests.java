package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Executor threads = work -> {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    };

    @Test
    void an_answer_is_good_for_a_while() {
        var asked = new AtomicInteger();
        var watched = new Watched<>(asked::incrementAndGet, LONG, threads);
        assertThat(watched.answerWithin(LONG).orElseThrow().value()).isEqualTo(1);
        assertThat(watched.answerWithin(LONG).orElseThrow().value()).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_is_too_old_is_asked_for_anew() {
        var asked = new AtomicInteger();
        var watched = new Watched<>(asked::incrementAndGet, Duration.ZERO, threads);
        assertThat(watched.answerWithin(LONG).orElseThrow().value()).isEqualTo(1);
        assertThat(watched.answerWithin(LONG).orElseThrow().value()).isEqualTo(2);
    }

    @Test
    void a_failure_is_an_answer() {
        var broken = new IllegalStateException("broken");
        var watched = new Watched<>(
                () -> {
                    throw broken;
                },
                LONG,
                threads);
        var answer = watched.answerWithin(LONG).orElseThrow();
        assertThat(answer.value()).isNull();
        assertThat(answer.failure()).isSameAs(broken);
    }

    @Test
    void what_hangs_is_asked_once_and_waited_for_no_longer_than_said() throws InterruptedException {
        var asked = new AtomicInteger();
        var comesBack = new CountDownLatch(1);
        var watched = new Watched<>(
                () -> {
                    asked.incrementAndGet();
                    comesBack.await();
                    return "late";
                },
                Duration.ZERO,
                threads);
        for (int i = 0; i < 5; i++) {
            assertThat(watched.answerWithin(SHORT)).isEmpty();
        }
        assertThat(asked).hasValue(1);
        comesBack.countDown();
        // Its late answer is too old to be told; whoever asks next is told a new one.
        assertThat(watched.answerWithin(LONG).orElseThrow().value()).isEqualTo("late");
    }
}
