package com.prescripto.booking.accounts.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Throttle;
import com.prescripto.booking.kernel.EmailAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Token buckets in memory: each instance of the service counts for itself, and forgets when it restarts. */
@Component
class BucketThrottle implements Throttle {

    // A bound, as whoever floods us with addresses chooses how many buckets there are.
    private static final int MOST_BUCKETS = 100_000;

    private record Pair(EmailAddress account, Origin from) {}

    private final LoadingCache<Pair, Bucket> byAccount;
    private final LoadingCache<Pair, Bucket> mails;
    private final LoadingCache<Origin, Bucket> byNetwork;

    BucketThrottle(ThrottleProperties properties, Clock clock) {
        var meter = new ClockMeter(clock);
        this.byAccount =
                cache(properties.every()).build(pair -> bucket(properties.perAccount(), properties.every(), meter));
        this.mails = cache(properties.mailsEvery())
                .build(pair -> bucket(properties.mails(), properties.mailsEvery(), meter));
        this.byNetwork =
                cache(properties.every()).build(origin -> bucket(properties.perNetwork(), properties.every(), meter));
    }

    @Override
    public Optional<Duration> countRegistration(Origin from) {
        return count(byNetwork.get(from));
    }

    @Override
    public Optional<Duration> countSignIn(EmailAddress as, Origin from) {
        return count(byNetwork.get(from)).or(() -> count(byAccount.get(new Pair(as, from))));
    }

    @Override
    public Optional<Duration> countMail(EmailAddress to, Origin from) {
        return count(byNetwork.get(from)).or(() -> count(mails.get(new Pair(to, from))));
    }

    @Override
    public void forgive(EmailAddress as, Origin from) {
        byAccount.invalidate(new Pair(as, from));
    }

    private static Optional<Duration> count(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Caffeine<Object, Object> cache(Duration keep) {
        return Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(keep);
    }

    private static Bucket bucket(int tries, Duration every, TimeMeter meter) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, every))
                .build();
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
