package com.prescripto.audit.inbox;

import com.prescripto.audit.platform.SystemFigures;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * How many events Kafka has that the trail has not, whether or not anybody is reading, and how many could never be stored.
 */
@Component
class LagFigures implements SystemFigures {

    private static final int PATIENCE_SECONDS = 3;

    private final KafkaAdmin admin;
    private final AuditTrail trail;
    private final InboxProperties properties;

    LagFigures(KafkaAdmin admin, AuditTrail trail, InboxProperties properties) {
        this.admin = admin;
        this.trail = trail;
        this.properties = properties;
    }

    @Override
    public Map<String, Double> read() {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition = 0; partition < properties.partitions(); partition++) {
            asked.put(new TopicPartition(properties.topic(), partition), OffsetSpec.latest());
        }
        var letters = new TopicPartition(properties.deadLetterTopic(), 0);
        asked.put(letters, OffsetSpec.latest());
        var ends = ends(asked);
        var lag = ends.entrySet().stream()
                .filter(end -> !end.getKey().equals(letters))
                .mapToLong(end -> Math.max(0, end.getValue() - next(end.getKey())))
                .sum();
        return Map.of("kafkaLag", (double) lag, "deadLetters", (double) ends.getOrDefault(letters, 0L));
    }

    private long next(TopicPartition partition) {
        return trail.nextOffset(new ChainId(partition.topic(), partition.partition()));
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> asked) {
        var client = Admin.create(admin.getConfigurationProperties());
        try {
            var ends = new HashMap<TopicPartition, Long>();
            client.listOffsets(asked)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("Kafka does not say how many events there are", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while asking", stopping);
        } finally {
            client.close(Duration.ZERO);
        }
    }
}
