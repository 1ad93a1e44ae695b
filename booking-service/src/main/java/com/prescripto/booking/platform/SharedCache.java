package com.prescripto.booking.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.ByteArrayCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that are dear to make, kept for a moment in this process and a little longer in Redis, for every instance.
 *
 * <p>A generation is part of every key. Invalidating makes a new generation, so whatever an earlier reader still puts
 * away, under the generation it began with, is never seen again. With Redis away or hung everything works, only dearer.
 * Never asked when something is decided.
 */
public final class SharedCache {

    private static final Logger log = LoggerFactory.getLogger(SharedCache.class);
    private static final int NEAR_ENTRIES = 2_000;

    private final String name;
    private final Duration farFor;
    private final RedissonClient redisson;
    private final CircuitBreaker breaker;
    private final Cache<NearKey, byte[]> near;
    private final AtomicLong nearGeneration = new AtomicLong();

    private record NearKey(long generation, String key) {}

    SharedCache(String name, Duration nearFor, Duration farFor, RedissonClient redisson, CircuitBreaker breaker) {
        this.name = name;
        this.farFor = farFor;
        this.redisson = redisson;
        this.breaker = breaker;
        this.near = Caffeine.newBuilder()
                .expireAfterWrite(nearFor)
                .maximumSize(NEAR_ENTRIES)
                .recordStats()
                .build();
    }

    /** The answer for a key; made by one caller at a time where it is not there. */
    public byte[] get(String key, Supplier<byte[]> make) {
        return near.get(new NearKey(nearGeneration.get(), key), missing -> far(missing.key, make));
    }

    /** Forgets everything. Other instances follow when their near copies end, a second or so later. */
    public void invalidate() {
        guarded(() -> redisson.getAtomicLong(generationKey()).incrementAndGet());
        nearGeneration.incrementAndGet();
    }

    Cache<?, ?> near() {
        return near;
    }

    private byte[] far(String key, Supplier<byte[]> make) {
        var generation = guarded(this::generation);
        if (generation.isEmpty()) {
            return make.get();
        }
        var farKey = "cache:{" + name + "}:" + generation.get() + ":" + key;
        var stored = guarded(() ->
                redisson.<byte[]>getBucket(farKey, ByteArrayCodec.INSTANCE).get());
        if (stored.isPresent()) {
            return stored.get();
        }
        var made = make.get();
        guarded(() -> {
            redisson.<byte[]>getBucket(farKey, ByteArrayCodec.INSTANCE).set(made, farFor);
            return true;
        });
        return made;
    }

    /** A lost counter must not start at a number it has had before, so it starts at the time. */
    private Long generation() {
        var counter = redisson.getAtomicLong(generationKey());
        var current = counter.get();
        if (current != 0) {
            return current;
        }
        counter.compareAndSet(0, System.nanoTime() | 1);
        return counter.get();
    }

    private String generationKey() {
        return "cache:{" + name + "}:generation";
    }

    private <T> Optional<T> guarded(Supplier<@Nullable T> work) {
        try {
            return Optional.ofNullable(breaker.executeSupplier(work));
        } catch (RedisException | CallNotPermittedException away) {
            log.debug("{} goes without Redis: {}", name, away.toString());
            return Optional.empty();
        }
    }
}
