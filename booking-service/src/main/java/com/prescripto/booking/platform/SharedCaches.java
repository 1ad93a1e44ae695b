package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Ids;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
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
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;
    private final Ids ids;

    SharedCaches(RedissonClient redisson, CircuitBreakerRegistry breakers, MeterRegistry meters, Ids ids) {
        this.redisson = redisson;
        this.breaker = breakers.circuitBreaker("redis-cache", BreakerConfiguration.CACHE);
        this.meters = meters;
        this.ids = ids;
    }

    /**
     * A cache of its own name whose readers do not mind an answer that is a moment old.
     *
     * @param nearFor how long an answer is kept in this process, whatever happens elsewhere
     * @param farFor how long it is kept in Redis
     */
    public SharedCache open(String name, Duration nearFor, Duration farFor) {
        return watched(name, new SharedCache(name, false, nearFor, farFor, redisson, breaker, ids));
    }

    /** A cache of its own name that shows everybody what they have just done, whichever instance they ask. */
    public SharedCache openExact(String name, Duration farFor) {
        return watched(name, new SharedCache(name, true, farFor, farFor, redisson, breaker, ids));
    }

    private SharedCache watched(String name, SharedCache cache) {
        CaffeineCacheMetrics.monitor(meters, cache.near(), name);
        return cache;
    }
}
