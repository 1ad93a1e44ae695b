package com.prescripto.audit.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Reads a partition from its beginning to where it ends now, record by record. Belongs to no group, so nobody who reads
 * beside it notices.
 */
@Component
class TopicReader {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    TopicReader(KafkaProperties properties) {
        settings = properties.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        // Whoever reads on would be given other records than were asked for, without a word.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    }

    /** Fails when Kafka does not answer, or stops giving records. */
    void readAll(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var only = List.of(partition);
            consumer.assign(only);
            var first = consumer.beginningOffsets(only, LONGEST_WAIT).getOrDefault(partition, 0L);
            var end = consumer.endOffsets(only, LONGEST_WAIT).getOrDefault(partition, 0L);
            consumer.seek(partition, first);
            while (consumer.position(partition, LONGEST_WAIT) < end) {
                var before = consumer.position(partition);
                for (var record : consumer.poll(LONGEST_WAIT).records(partition)) {
                    if (record.offset() < end) {
                        reader.accept(record);
                    }
                }
                if (consumer.position(partition) == before) {
                    throw new KafkaException(
                            "Kafka gave nothing more of %s from offset %d on".formatted(partition, before));
                }
            }
        }
    }
}
