package com.prescripto.booking.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.prescripto.booking.kernel.Ids;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that are dear to make, kept for a moment in this process and a little longer in Redis, for every instance.
 *
 * <p>The answers of a group share a generation, a name nobody has had before, which is part of every key. Invalidating gives
 * the group a new one, so whatever an earlier reader still puts away, under the generation it began with, is never seen
 * again. With Redis away or hung everything works, only dearer. Never asked when something is decided.
 *
 * <p>A lenient cache trusts its near copies for a moment without asking; an exact one asks for the generation every time,
 * so that from the end of an invalidation on no instance gives an older answer.
 */
public final class SharedCache {

    private static final Logger log = LoggerFactory.getLogger(SharedCache.class);
    private static final int NEAR_ENTRIES = 2_000;
    private static final String ALL = "";
    /** Longer than any answer is kept. When it is over, a new generation costs one answer made again. */
    private static final Duration GENERATION_FOR = Duration.ofHours(1);

    private final String name;
    private final boolean exact;
    private final Duration farFor;
    private final RedissonClient redisson;
    private final CircuitBreaker breaker;
    private final Ids ids;
    private final Cache<NearKey, byte[]> near;
    private final AtomicLong nearGeneration = new AtomicLong();
    private final AtomicLong distrustedUntil = new AtomicLong(System.nanoTime());

    private record NearKey(String generation, String group, String key) {}

    SharedCache(
            String name,
            boolean exact,
            Duration nearFor,
            Duration farFor,
            RedissonClient redisson,
            CircuitBreaker breaker,
            Ids ids) {
        this.name = name;
        this.exact = exact;
        this.farFor = farFor;
        this.redisson = redisson;
        this.breaker = breaker;
        this.ids = ids;
        this.near = Caffeine.newBuilder()
                .expireAfterWrite(nearFor)
                .maximumSize(NEAR_ENTRIES)
                .recordStats()
                .build();
    }

    /** The answer for a key; made by one caller at a time where it is not there. */
    public byte[] get(String key, Supplier<byte[]> make) {
        return get(ALL, key, make);
    }

    /** The same for a key of a group, such as one person's. */
    public byte[] get(String group, String key, Supplier<byte[]> make) {
        if (!exact) {
            var current = new NearKey(Long.toString(nearGeneration.get()), group, key);
            return near.get(
                    current,
                    missing -> generation(group)
                            .map(generation -> far(generation, group, key, make))
                            .orElseGet(make));
        }
        return generation(group)
                .map(generation ->
                        near.get(new NearKey(generation, group, key), missing -> far(generation, group, key, make)))
                .orElseGet(make);
    }

    /** Forgets what has no group. */
    public void invalidate() {
        invalidate(ALL);
    }

    /**
     * Forgets a group's answers. With a lenient cache, other instances follow when their near copies end, a second or so
     * later; with an exact one at once.
     */
    public void invalidate(String group) {
        var told = guarded(() -> {
            bucket(group).set(fresh(), GENERATION_FOR);
            return true;
        });
        if (told.isEmpty()) {
            // Redis may come back with the generation that should be gone: not asked before all it knows has expired.
            distrustedUntil.set(System.nanoTime() + farFor.multipliedBy(2).toNanos());
        }
        nearGeneration.incrementAndGet();
    }

    Cache<?, ?> near() {
        return near;
    }

    private byte[] far(String generation, String group, String key, Supplier<byte[]> make) {
        var farKey = "cache:{" + name + "}:" + generation + ":" + group + ":" + key;
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

    /** The group's generation; empty when Redis does not say, or is not to be believed now. */
    private Optional<String> generation(String group) {
        if (System.nanoTime() - distrustedUntil.get() < 0) {
            return Optional.empty();
        }
        return guarded(() -> {
            var bucket = bucket(group);
            var current = bucket.get();
            if (current != null) {
                return current;
            }
            bucket.setIfAbsent(fresh(), GENERATION_FOR);
            return bucket.get();
        });
    }

    /** Not a number that counts: a lost counter would begin again at numbers it has had before. */
    private String fresh() {
        return ids.next();
    }

    private RBucket<String> bucket(String group) {
        var key = "cache:{" + name + "}:generation";
        return redisson.getBucket(group.isEmpty() ? key : key + ":" + group, StringCodec.INSTANCE);
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
