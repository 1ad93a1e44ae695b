package com.prescripto.booking.platform;

import java.util.concurrent.TimeUnit;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.springframework.stereotype.Component;

@Component
class RedisPart implements SystemPart {

    private final RedissonClient redisson;

    RedisPart(RedissonClient redisson) {
        this.redisson = redisson;
    }

    @Override
    public String name() {
        return "REDIS";
    }

    @Override
    public void ask() {
        if (!redisson.getRedisNodes(RedisNodes.SINGLE).getInstance().ping(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Redis did not answer");
        }
    }
}
