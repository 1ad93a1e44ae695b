package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.AuditTrail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads batches of records and goes on where the trail goes on, which PostgreSQL knows. The offsets committed to Kafka follow
 * it, for those who watch the lag.
 */
@Component
class EventConsumer implements ConsumerSeekAware {

    static final String ID = "booking-events";

    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private final AuditTrail trail;
    private final Intake intake;
    private final Positions positions;
    private final IngestMetrics metrics;

    EventConsumer(AuditTrail trail, Intake intake, Positions positions, IngestMetrics metrics) {
        this.trail = trail;
        this.intake = intake;
        this.positions = positions;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            topics = "${prescripto.audit.inbox.topic}",
            batch = "true",
            autoStartup = "false")
    void receive(ConsumerRecords<byte[], byte[]> records, Consumer<?, ?> consumer) {
        for (var partition : records.partitions()) {
            receive(partition, records.records(partition), consumer);
        }
    }

    private void receive(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        try {
            if (isInStep(partition, records.get(0), consumer)) {
                intake.take(partition, records);
            }
        } catch (AuditTrail.OutOfStep outOfStep) {
            log.warn("{}: {}", partition, outOfStep.getMessage());
            goOn(partition, outOfStep.nextOffset(), consumer);
        } catch (Throwable failure) {
            // An Error as well: it would stop the listener without a word.
            metrics.failed();
            tell(partition, failure);
            throw new BatchListenerFailedException(
                    "Could not append from " + partition, failure, firstNotTaken(partition, records));
        }
    }

    private static void tell(TopicPartition partition, Throwable failure) {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            var cause = NestedExceptionUtils.getMostSpecificCause(failure);
            log.warn("{}: PostgreSQL cannot take events, trying again: {}", partition, cause.getMessage());
        } else {
            log.error("{}: events could not be appended, trying again", partition, failure);
        }
    }

    /** The trail may have been out of reach when the partition was assigned. */
    private boolean isInStep(TopicPartition partition, ConsumerRecord<byte[], byte[]> first, Consumer<?, ?> consumer) {
        if (positions.find(partition).isPresent()) {
            return true;
        }
        var next = trail.nextOffset(Intake.chain(partition));
        positions.set(partition, next);
        if (next == first.offset()) {
            return true;
        }
        goOn(partition, next, consumer);
        return false;
    }

    private void goOn(TopicPartition partition, long offset, Consumer<?, ?> consumer) {
        positions.set(partition, offset);
        consumer.seek(partition, offset);
    }

    /** From there on the error handler has the records delivered again. */
    private ConsumerRecord<byte[], byte[]> firstNotTaken(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var next = positions.find(partition).orElse(0);
        return records.stream()
                .filter(record -> record.offset() >= next)
                .findFirst()
                .orElse(records.get(0));
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        try {
            assignments.keySet().forEach(partition -> {
                var next = trail.nextOffset(Intake.chain(partition));
                positions.set(partition, next);
                callback.seek(partition.topic(), partition.partition(), next);
            });
        } catch (DataAccessException | TransactionException e) {
            log.warn("The trail cannot say where to go on yet; it is asked again with the first records");
            positions.forget(assignments.keySet());
        }
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        positions.forget(partitions == null ? List.of() : partitions);
    }
}
