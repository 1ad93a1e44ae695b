package com.prescripto.booking.outbox.kafka;

import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.Passage;
import com.prescripto.booking.outbox.Passages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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
    public CompletableFuture<Published> publish(List<OutboxEntry> inOrder) {
        return topic.isThere() ? publish(inOrder, 0) : CompletableFuture.completedFuture(new Published(0, false));
    }

    /** The next one leaves only when the one before is confirmed: what Kafka does not take must not be overtaken. */
    private CompletableFuture<Published> publish(List<OutboxEntry> inOrder, int confirmed) {
        if (confirmed == inOrder.size()) {
            return CompletableFuture.completedFuture(new Published(confirmed, false));
        }
        var sent = send(inOrder.get(confirmed));
        if (confirmed == inOrder.size() - 1) {
            return sent.thenApply(answer -> published(answer, confirmed));
        }
        // Not on the producer's own thread, which a further send may have to wait for.
        return sent.thenComposeAsync(answer -> answer == Answer.TAKEN
                ? publish(inOrder, confirmed + 1)
                : CompletableFuture.completedFuture(published(answer, confirmed)));
    }

    private enum Answer {
        TAKEN,
        REFUSED,
        NONE
    }

    private static Published published(Answer last, int before) {
        return new Published(last == Answer.TAKEN ? before + 1 : before, last == Answer.REFUSED);
    }

    private CompletableFuture<Answer> send(OutboxEntry entry) {
        var passage = passages.begin(entry, broker());
        try {
            return kafka.send(record(entry, passage)).handle((result, failed) -> {
                passage.end(failed == null);
                return failed == null ? Answer.TAKEN : answer(entry, failed);
            });
        } catch (KafkaException | org.apache.kafka.common.KafkaException failed) {
            passage.end(false);
            return CompletableFuture.completedFuture(answer(entry, failed));
        }
    }

    private static Answer answer(OutboxEntry entry, Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException) {
                log.error(
                        "Kafka does not want {} {} of {}: {}",
                        entry.type(),
                        entry.id(),
                        entry.subject(),
                        cause.toString());
                return Answer.REFUSED;
            }
        }
        log.debug("Kafka did not confirm {}: {}", entry.id(), failed.toString());
        return Answer.NONE;
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
