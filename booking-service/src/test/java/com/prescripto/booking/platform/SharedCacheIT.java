package com.prescripto.booking.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.Nodes;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test
    void an_exact_cache_shows_on_every_instance_what_was_done_on_one() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var here = exact(client);
            var there = exact(client);
            assertThat(read(there, "old")).isEqualTo("old");
            assertThat(read(there, "still kept")).isEqualTo("old");
            here.invalidate();
            assertThat(read(there, "new")).isEqualTo("new");
            assertThat(read(here, "not made")).isEqualTo("new");
            client.shutdown();
        }
    }

    @Test
    void an_exact_cache_never_shows_what_a_slow_reader_puts_away_either() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var writer = exact(client);
            var slow = exact(client);
            slow.get("key", () -> {
                writer.invalidate();
                return bytes("stale");
            });
            assertThat(read(slow, "fresh")).isEqualTo("fresh");
            assertThat(read(exact(client), "not made")).isEqualTo("fresh");
            client.shutdown();
        }
    }

    @Test
    void one_persons_change_leaves_the_others_answers_alone() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var cache = exact(client);
            for (var person : List.of("one", "two")) {
                cache.get(person, "key", () -> bytes("old"));
            }
            cache.invalidate("one");
            assertThat(cache.get("one", "key", () -> bytes("new"))).isEqualTo(bytes("new"));
            assertThat(cache.get("two", "key", () -> bytes("new"))).isEqualTo(bytes("old"));
            client.shutdown();
        }
    }

    @Test
    void what_could_not_be_invalidated_is_not_believed_when_redis_comes_back() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var patient = RedisFixture.patient(redis.port());
            var client = RedisFixture.impatient(redis.port());
            var stored = exact(patient);
            read(stored, "old");
            for (var cache : List.of(exact(client), cache(client))) {
                redis.pause();
                cache.invalidate();
                redis.resume();
                assertThat(read(cache, "new")).isEqualTo("new");
            }
            client.shutdown();
            patient.shutdown();
        }
    }

    @Test
    void a_hung_redis_is_waited_for_once_however_many_caches_a_request_touches() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.impatient(redis.port());
            var breaker = new BreakerConfiguration()
                    .breakers(new SimpleMeterRegistry())
                    .circuitBreaker("redis-cache", BreakerConfiguration.CACHE);
            redis.pause();
            for (int i = 0; i < 4; i++) {
                var cache = new SharedCache("test" + i, true, LONG, LONG, client, breaker, RedisFixture.IDS);
                cache.invalidate();
                assertThat(read(cache, "made")).isEqualTo("made");
            }
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
            assertThat(breaker.getMetrics().getNumberOfNotPermittedCalls()).isEqualTo(3);
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

    private static SharedCache exact(RedissonClient client) {
        return new SharedCache("test", true, LONG, LONG, client, CircuitBreaker.ofDefaults("redis"), RedisFixture.IDS);
    }

    private static SharedCache cache(RedissonClient client) {
        return new SharedCache("test", false, LONG, LONG, client, CircuitBreaker.ofDefaults("redis"), RedisFixture.IDS);
    }
}
