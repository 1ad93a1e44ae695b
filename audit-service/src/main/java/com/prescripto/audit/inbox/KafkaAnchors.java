package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.Anchors;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Anchors in a compacted topic: the chain is the key, its newest head stays for ever. */
@Component
class KafkaAnchors implements Anchors {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** An anchor as it is written down. */
    record Written(String topic, int partition, long nextOffset, long length, String hash) {

        static Written of(ChainHead head) {
            return new Written(
                    head.chain().topic(),
                    head.chain().partition(),
                    head.nextOffset(),
                    head.length(),
                    head.hash().hex());
        }

        ChainHead toHead() {
            return new ChainHead(new ChainId(topic, partition), nextOffset, length, Hash.ofHex(hash));
        }
    }

    private final TopicReader topics;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String topic;
    private final JsonMapper json;

    KafkaAnchors(TopicReader topics, KafkaTemplate<byte[], byte[]> kafka, InboxProperties properties, JsonMapper json) {
        this.topics = topics;
        this.kafka = kafka;
        this.topic = properties.headsTopic();
        this.json = json;
    }

    @Override
    public List<ChainHead> read() {
        Map<ChainId, ChainHead> newest = new LinkedHashMap<>();
        topics.readAll(new TopicPartition(topic, 0), record -> {
            var head = json.readValue(record.value(), Written.class).toHead();
            newest.put(head.chain(), head);
        });
        return List.copyOf(newest.values());
    }

    @Override
    public void keep(List<ChainHead> heads) {
        try {
            for (var head : heads) {
                var key = head.chain().topic() + "/" + head.chain().partition();
                var value = json.writeValueAsBytes(Written.of(head));
                kafka.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                        .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("An anchor was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while an anchor was on its way", e);
        }
    }
}
