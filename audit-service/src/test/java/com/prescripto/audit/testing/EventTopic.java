package com.prescripto.audit.testing;

import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A topic of its own with six partitions, and what is sent to it. */
public final class EventTopic implements AutoCloseable {

    private static final int PARTITIONS = 6;

    private final String bootstrapServers;
    private final String name;

    /** Made at the first sending: one that is older than its broker may wait for it longer than a record lives. */
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    private EventTopic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /** Made on the servers of this test run. */
    public static EventTopic create() {
        return create(TestServers.get().kafka());
    }

    public static EventTopic create(String bootstrapServers) {
        var topic = named(bootstrapServers, TestServers.unique("booking.events"));
        topic.make();
        return topic;
    }

    /** Not made yet, on a broker that may be away. */
    public static EventTopic named(String bootstrapServers, String name) {
        return new EventTopic(bootstrapServers, name);
    }

    private void make() {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("Could not make the topic " + name, e);
        }
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public String name() {
        return name;
    }

    public String deadLetterTopic() {
        return name + ".audit-dlt";
    }

    /** Returns when the broker has all of them. */
    public void send(List<TestEvent> events) {
        var open = producer();
        var sent = events.stream().map(event -> open.send(event.toRecord(name))).toList();
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Could not send: " + e.getCause(), e);
        }
    }

    public void send(TestEvent... events) {
        send(List.of(events));
    }

    /** Reads the dead letters from the beginning until there are so many, or ten seconds have passed. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(deadLetterTopic(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            var deadline = Instant.now().plusSeconds(10);
            while (letters.size() < expected && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            return letters;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
