package com.prescripto.booking.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import com.prescripto.booking.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock and the one source of ids. */
@Configuration(proxyBeanMethods = false)
class TimeAndIds {

    /** Whole milliseconds: what MongoDB stores, so that a time is the same before and after it was stored. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    Ids ids() {
        return () -> UuidCreator.getTimeOrderedEpoch().toString();
    }
}
