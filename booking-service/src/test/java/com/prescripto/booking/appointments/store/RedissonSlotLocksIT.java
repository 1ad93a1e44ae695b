package com.prescripto.booking.appointments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.platform.RedisFixture;
import com.prescripto.devstack.Nodes;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;

/** The slot lock helps when it can, and never stands in the way. On a Redis of its own that is stopped and paused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedissonSlotLocksIT {

    private static final TimeRange SLOT = TimeRange.of(Instant.parse("2026-11-24T04:30:00Z"), Duration.ofMinutes(30));

    @TempDir
    Path folder;

    @Test
    void the_slot_is_locked_while_the_work_is_done_and_free_after_it() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var lock =
                    client.getLock("slot:" + DOCTOR.value() + ":" + SLOT.start().toEpochMilli());
            assertThat(locks(client).alone(DOCTOR, SLOT, lock::isLocked)).isTrue();
            assertThat(lock.isLocked()).isFalse();
            client.shutdown();
        }
    }

    @Test
    void who_outstays_the_lock_does_not_free_the_next_ones() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var locks = locks(client);
            var key = "slot:" + DOCTOR.value() + ":" + SLOT.start().toEpochMilli();
            var next = new CountDownLatch(1);
            locks.alone(DOCTOR, SLOT, () -> {
                // The lease ends while we still work, and somebody else takes the lock.
                client.getKeys().delete(key);
                var other = Executors.newSingleThreadExecutor();
                other.execute(() -> {
                    client.getLock(key).lock(60, TimeUnit.SECONDS);
                    next.countDown();
                });
                other.shutdown();
                return await(next);
            });
            assertThat(client.getLock(key).isLocked()).isTrue();
            client.shutdown();
        }
    }

    @Test
    void without_redis_and_with_one_that_hangs_the_work_is_done_all_the_same() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var locks = locks(RedisFixture.impatient(redis.port()));
            assertThat(locks.alone(DOCTOR, SLOT, () -> "with")).isEqualTo("with");
            redis.pause();
            assertThat(locks.alone(DOCTOR, SLOT, () -> "hung")).isEqualTo("hung");
            redis.resume();
            redis.kill();
            for (var again : List.of("dead", "still dead")) {
                assertThat(locks.alone(DOCTOR, SLOT, () -> again)).isEqualTo(again);
            }
        }
    }

    private static RedissonSlotLocks locks(RedissonClient client) {
        return new RedissonSlotLocks(client, CircuitBreakerRegistry.ofDefaults());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
