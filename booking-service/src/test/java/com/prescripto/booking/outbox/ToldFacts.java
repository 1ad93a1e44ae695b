package com.prescripto.booking.outbox;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service tells from now on, read from Kafka. */
public final class ToldFacts implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, LinkedHashMap<Long, String>> bySubject = new HashMap<>();

    public ToldFacts(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        await().atMost(SOON)
                .until(() -> !consumer.partitionsFor(Envelope.DESTINATION).isEmpty());
        var partitions = consumer.partitionsFor(Envelope.DESTINATION).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The types of an aggregate's first facts, in the order in which they were told; what is told again is the same fact. */
    public List<String> of(String subject, long howMany) {
        return List.copyOf(wait(subject, howMany).values());
    }

    /** Their numbers. */
    public List<Long> sequencesOf(String subject, long howMany) {
        return List.copyOf(wait(subject, howMany).keySet());
    }

    private Map<Long, String> wait(String subject, long howMany) {
        await().atMost(SOON).until(() -> {
            read();
            return bySubject.getOrDefault(subject, new LinkedHashMap<>()).size() >= howMany;
        });
        return bySubject.getOrDefault(subject, new LinkedHashMap<>());
    }

    private void read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.headers().lastHeader("ce_sequence") != null) { // of no aggregate otherwise
                bySubject
                        .computeIfAbsent(record.key(), any -> new LinkedHashMap<>())
                        .putIfAbsent(
                                Long.parseLong(attribute(record.headers(), "sequence")),
                                attribute(record.headers(), "type"));
            }
        }
    }

    private static String attribute(Headers headers, String name) {
        var value = Objects.requireNonNull(headers.lastHeader("ce_" + name)).value();
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
