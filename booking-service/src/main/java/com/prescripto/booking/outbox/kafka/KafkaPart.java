package com.prescripto.booking.outbox.kafka;

import com.prescripto.booking.platform.SystemPart;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

@Component
class KafkaPart implements SystemPart {

    private static final int PATIENCE_MILLIS = 3_000;

    private final KafkaAdmin admin;

    KafkaPart(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String name() {
        return "KAFKA";
    }

    /** With a client of its own, which goes away again: one that stays tries to connect for ever, and says so. */
    @Override
    public void ask() throws ExecutionException, TimeoutException, InterruptedException {
        var client = Admin.create(admin.getConfigurationProperties());
        try {
            client.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .clusterId()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            client.close(Duration.ZERO);
        }
    }
}
