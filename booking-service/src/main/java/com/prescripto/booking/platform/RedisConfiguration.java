package com.prescripto.booking.platform;

import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration RECONNECT = Duration.ofMillis(500);
    private static final int PING_MILLIS = 1000;
    private static final int SUBSCRIBE_MILLIS = 500;

    /**
     * Tuned, because with Redisson's defaults a dead Redis costs 5 to 20 seconds a call. Connects when first used, so the
     * service starts without Redis.
     */
    @Bean(destroyMethod = "shutdown")
    RedissonClient redisson(RedisProperties properties) {
        var config = new Config().setLazyInitialization(true).setCodec(ByteArrayCodec.INSTANCE);
        config.useSingleServer()
                .setAddress(properties.address())
                .setTimeout((int) properties.timeout().toMillis())
                .setConnectTimeout((int) properties.connectTimeout().toMillis())
                .setRetryAttempts(0)
                .setReconnectionDelay(new ConstantDelay(RECONNECT))
                .setPingConnectionInterval(PING_MILLIS)
                .setSubscriptionTimeout(SUBSCRIBE_MILLIS)
                .setConnectionMinimumIdleSize(2)
                .setConnectionPoolSize(32)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(8);
        return Redisson.create(config);
    }
}
