package com.prescripto.booking.outbox.kafka;

import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.Passage;
import com.prescripto.booking.outbox.Passages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes to the topic, keyed by subject; the idempotent producer keeps the order within a partition. */
class KafkaPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final TopicKeeper topic;
    private final Passages passages;

    KafkaPublisher(KafkaOperations<String, byte[]> kafka, TopicKeeper topic, Passages passages) {
        this.kafka = kafka;
        this.topic = topic;
        this.passages = passages;
    }

    @Override
    public Broker broker() {
        return Broker.KAFKA;
    }

    @Override
    public CompletableFuture<Integer> publish(List<OutboxEntry> inOrder) {
        if (!topic.isThere()) {
            return CompletableFuture.completedFuture(0);
        }
        var sent = new ArrayList<CompletableFuture<Boolean>>();
        for (var entry : inOrder) {
            sent.add(send(entry));
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).thenApply(all ->
                (int) sent.stream().takeWhile(CompletableFuture::join).count());
    }

    private CompletableFuture<Boolean> send(OutboxEntry entry) {
        var passage = passages.begin(entry, broker());
        try {
            return kafka.send(record(entry, passage)).handle((result, failed) -> {
                passage.end(failed == null);
                if (failed != null) {
                    log.debug("Kafka did not confirm {}: {}", entry.id(), failed.toString());
                }
                return failed == null;
            });
        } catch (KafkaException | org.apache.kafka.common.KafkaException away) {
            passage.end(false);
            log.debug("Kafka did not take {}: {}", entry.id(), away.toString());
            return CompletableFuture.completedFuture(false);
        }
    }

    private static ProducerRecord<String, byte[]> record(OutboxEntry entry, Passage passage) {
        var record = new ProducerRecord<>(
                Envelope.DESTINATION, entry.subject(), entry.data().getBytes(StandardCharsets.UTF_8));
        Envelope.of(entry)
                .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        passage.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
