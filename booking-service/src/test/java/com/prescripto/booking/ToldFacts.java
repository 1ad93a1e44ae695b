package com.prescripto.booking;

import static org.awaitility.Awaitility.await;

import com.prescripto.booking.outbox.Envelope;
import com.prescripto.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service has told Kafka, from the beginning: the audit trail's view of it. */
public final class ToldFacts implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One of them, its attributes without their prefix. */
    public record Told(Map<String, String> attributes, String text) {

        public String at(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        public JsonNode data() {
            return JSON.readTree(text);
        }

        /** What is wrong with it by its contract. */
        public List<String> violations() {
            var found = new ArrayList<>(EventContracts.envelopeViolations(JSON.writeValueAsString(attributes)));
            found.addAll(EventContracts.violations(at("type"), text));
            return found;
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Told> all = new ArrayList<>();

    public ToldFacts(String kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "group.id",
                "told-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                // The service makes the topic: made by us it had one partition, and we would not hear soon of the
                // others.
                "allow.auto.create.topics",
                false,
                "metadata.max.age.ms",
                1_000);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Envelope.DESTINATION));
    }

    /** Reads on until it holds. */
    public void until(ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                var attributes = new LinkedHashMap<String, String>();
                record.headers().forEach(header -> {
                    if (header.key().startsWith("ce_")) {
                        attributes.put(
                                header.key().substring("ce_".length()),
                                new String(header.value(), StandardCharsets.UTF_8));
                    }
                });
                all.add(new Told(attributes, new String(record.value(), StandardCharsets.UTF_8)));
            });
            assertion.run();
        });
    }

    /** Everything read so far. */
    public List<Told> all() {
        return List.copyOf(all);
    }

    /** What was read of one type that somebody did, or that is about them. */
    public List<Told> of(String type, String id) {
        return all.stream()
                .filter(told -> told.at("type").equals(type))
                .filter(told ->
                        told.at("subject").equals(id) || told.at("actorid").equals(id))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
