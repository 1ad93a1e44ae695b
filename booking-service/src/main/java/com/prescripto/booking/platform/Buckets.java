package com.prescripto.booking.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A token bucket for each key, in memory: each instance of the service counts for itself, and forgets when it restarts. */
public final class Buckets<K> {

    // A bound, as whoever floods us with keys chooses how many buckets there are.
    private static final int MOST = 100_000;

    private final LoadingCache<K, Bucket> buckets;

    /** So many tries are free; all of them are there again after {@code every}. */
    public Buckets(int tries, Duration every, Clock clock) {
        var meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(every)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, every))
                        .build());
    }

    /** Counts a try; tells how long to wait when there were too many. */
    public Optional<Duration> count(K key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets the tries of one. */
    public void forget(K key) {
        buckets.invalidate(key);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
