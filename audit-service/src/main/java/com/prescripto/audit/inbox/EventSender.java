package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.OwnEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was done with the trail, as an event among all the others. */
@Component
class EventSender {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final InboxProperties properties;
    private final JsonMapper json;

    EventSender(KafkaTemplate<byte[], byte[]> kafka, InboxProperties properties, JsonMapper json) {
        this.kafka = kafka;
        this.properties = properties;
        this.json = json;
    }

    /** Returns when the broker has it; fails when it has not, and it may be there all the same. */
    void send(OwnEvent event) {
        var data = json.writeValueAsBytes(new TreeMap<>(event.data()));
        var record = new ProducerRecord<>(properties.topic(), bytes(event.subject()), data);
        envelope(event).forEach((name, value) -> record.headers().add("ce_" + name, bytes(value)));
        record.headers().add("content-type", bytes("application/json"));
        try {
            kafka.send(record).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The event was not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while an event was on its way", e);
        }
    }

    private static Map<String, String> envelope(OwnEvent event) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", event.id().toString());
        attributes.put("source", "/audit-service");
        attributes.put("type", event.type());
        attributes.put("subject", event.subject());
        attributes.put("time", event.at().toString());
        attributes.put("dataschema", "/contracts/events/" + event.type() + "/v1/schema.json");
        attributes.put("datacontenttype", "application/json");
        attributes.put("partitionkey", event.subject());
        attributes.put("actorrole", Objects.requireNonNullElse(event.actor().role(), "SYSTEM"));
        attributes.put("actorid", Objects.requireNonNullElse(event.actor().id(), ""));
        attributes.put("correlationid", event.correlationId());
        return attributes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
