package com.prescripto.booking.platform;

import java.time.Duration;
import org.redisson.api.RedissonClient;

/** Redis clients to test with. */
public final class RedisFixture {

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

    private static RedissonClient client(int port, Duration timeout, Duration connectTimeout) {
        return new RedisConfiguration()
                .redisson(new RedisProperties("redis://127.0.0.1:" + port, timeout, connectTimeout));
    }
}
