package com.prescripto.booking.platform;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Redis is and how long we are willing to wait for it. Redis only makes things faster, so the answer is: not long.
 *
 * @param address such as {@code redis://127.0.0.1:6379}
 */
@Validated
@ConfigurationProperties("prescripto.redis")
record RedisProperties(
        @NotBlank String address,
        @DefaultValue("150ms") Duration timeout,
        @DefaultValue("250ms") Duration connectTimeout) {}
