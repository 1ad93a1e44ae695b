package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.Nodes;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;

/** A cache may be cold, dead or hung; it may not lie. On a Redis of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedCacheIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void an_answer_is_made_once_for_all_instances() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var here = cache(client);
            var there = cache(client);
            assertThat(read(here, "first")).isEqualTo("first");
            assertThat(read(here, "second")).isEqualTo("first");
            assertThat(read(there, "third")).isEqualTo("first");
            assertThat(made).hasValue(1);
            client.shutdown();
        }
    }

    @Test
    void what_a_slow_reader_puts_away_after_an_invalidation_is_never_seen() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var slow = cache(client);
            var writer = cache(client);
            slow.get("key", () -> {
                writer.invalidate();
                return bytes("stale");
            });
            assertThat(read(cache(client), "fresh")).isEqualTo("fresh");
            client.shutdown();
        }
    }

    @Test
    void a_flushed_redis_does_not_bring_old_answers_back() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            read(cache(client), "old");
            client.getKeys().delete("cache:{test}:generation");
            assertThat(read(cache(client), "new")).isEqualTo("new");
            client.shutdown();
        }
    }

    @Test
    void with_redis_hung_or_dead_answers_are_made_and_nothing_fails() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.impatient(redis.port());
            redis.pause();
            var cache = cache(client);
            assertThat(read(cache, "hung")).isEqualTo("hung");
            cache.invalidate();
            redis.resume();
            redis.kill();
            assertThat(read(cache, "dead")).isEqualTo("dead");
            cache.invalidate();
            assertThat(read(cache, "still dead")).isEqualTo("still dead");
            client.shutdown();
        }
    }

    private String read(SharedCache cache, String answer) {
        Supplier<byte[]> make = () -> {
            made.incrementAndGet();
            return bytes(answer);
        };
        return new String(cache.get("key", make), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SharedCache cache(RedissonClient client) {
        return new SharedCache("test", LONG, LONG, client, CircuitBreaker.ofDefaults("redis"));
    }
}
