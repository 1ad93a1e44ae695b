package com.prescripto.audit.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/** The topic of records the trail cannot take: as they came, with why and from where in headers. */
@Component
class DeadLetters {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String topic;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka, InboxProperties properties) {
        this.kafka = kafka;
        this.topic = properties.deadLetterTopic();
    }

    /** Returns when the broker has the record; fails when it has not, and the record may be there all the same. */
    void add(ConsumerRecord<byte[], byte[]> record, String reason) {
        var letter = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, reason.getBytes(StandardCharsets.UTF_8))
                .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, record.topic().getBytes(StandardCharsets.UTF_8))
                .add(
                        KafkaHeaders.DLT_ORIGINAL_PARTITION,
                        ByteBuffer.allocate(4).putInt(record.partition()).array())
                .add(
                        KafkaHeaders.DLT_ORIGINAL_OFFSET,
                        ByteBuffer.allocate(8).putLong(record.offset()).array());
        try {
            kafka.send(letter).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The dead letter was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while a dead letter was on its way", e);
        }
    }
}
