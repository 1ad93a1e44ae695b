package com.prescripto.booking.platform;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import org.redisson.api.RedissonClient;
import org.springframework.stereotype.Component;

/** Makes shared caches, each with its metrics. */
@Component
public class SharedCaches {

    private final RedissonClient redisson;
    private final CircuitBreakerRegistry breakers;
    private final MeterRegistry meters;

    SharedCaches(RedissonClient redisson, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        this.redisson = redisson;
        this.breakers = breakers;
        this.meters = meters;
    }

    /**
     * A cache of its own name.
     *
     * @param nearFor how long an answer is kept in this process
     * @param farFor how long it is kept in Redis
     */
    public SharedCache open(String name, Duration nearFor, Duration farFor) {
        var cache = new SharedCache(name, nearFor, farFor, redisson, breakers.circuitBreaker("redis"));
        CaffeineCacheMetrics.monitor(meters, cache.near(), name);
        return cache;
    }
}
