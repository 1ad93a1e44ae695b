package com.prescripto.booking.platform;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Breakers keep a server that is away from costing every request its timeout. */
@Configuration(proxyBeanMethods = false)
class BreakerConfiguration {

    static final String CACHE = "cache";

    private static final int FAILURES = 5;
    private static final float ALL = 100;

    @Bean
    CircuitBreakerRegistry breakers(MeterRegistry meters) {
        var quick = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(ALL)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
        // Caches may be cold without harm, so their first wait in vain is the last for a while: one request asks
        // several.
        var impatient = CircuitBreakerConfig.from(quick)
                .slidingWindowSize(1)
                .minimumNumberOfCalls(1)
                .build();
        var registry = CircuitBreakerRegistry.of(Map.of("default", quick, "broker", quick, CACHE, impatient));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
        return registry;
    }
}
