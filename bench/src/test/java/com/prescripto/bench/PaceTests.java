package com.prescripto.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTests {

    @Test
    void what_came_of_it_is_given_in_order() throws Exception {
        assertThat(Pace.steadily(5, 1_000, number -> number * 10)).containsExactly(0, 10, 20, 30, 40);
    }

    @Test
    void it_is_not_faster_than_asked_for() throws Exception {
        var begin = System.nanoTime();
        Pace.steadily(6, 50, number -> number);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void one_that_hangs_does_not_put_off_the_next() throws Exception {
        var later = new CountDownLatch(1);
        assertThat(Pace.steadily(2, 1_000, number -> {
                    if (number == 0) {
                        return later.await(1, TimeUnit.MINUTES);
                    }
                    later.countDown();
                    return true;
                }))
                .containsExactly(true, true);
    }

    @Test
    void one_that_fails_fails_all() {
        assertThatThrownBy(() -> Pace.steadily(2, 1_000, number -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no");
    }
}
