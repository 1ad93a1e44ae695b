package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.redisson.api.RedissonClient;

/** Redis clients to test with. */
public final class RedisFixture {

    static final Ids IDS = () -> UUID.randomUUID().toString();
    private static final Duration LONG = Duration.ofSeconds(20);

    private RedisFixture() {}

    /** Waits as long as it takes: for tests that need Redis to answer, however busy the machine is. */
    public static RedissonClient patient(int port) {
        return client(port, LONG, LONG);
    }

    /** Waits as briefly as the service does. */
    public static RedissonClient impatient(int port) {
        return client(port, Duration.ofMillis(150), Duration.ofMillis(250));
    }

    /** Caches as the service makes them. */
    public static SharedCaches caches(RedissonClient client) {
        var meters = new SimpleMeterRegistry();
        return new SharedCaches(client, new BreakerConfiguration().breakers(meters), meters, IDS);
    }

    private static RedissonClient client(int port, Duration timeout, Duration connectTimeout) {
        return new RedisConfiguration()
                .redisson(new RedisProperties("redis://127.0.0.1:" + port, timeout, connectTimeout));
    }
}
