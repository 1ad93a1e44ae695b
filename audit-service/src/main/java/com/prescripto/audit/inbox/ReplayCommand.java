package com.prescripto.audit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar audit-service.jar replay}: reads the topic from offset 0, says what came of it and ends with 0 when the
 * trail is what the topic tells, else with 1. That it was done is an event like any other, and so becomes an entry itself.
 */
@Component
@Profile("replay")
class ReplayCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(ReplayCommand.class);
    private static final long LONGEST_WAIT_SECONDS = 15;

    private final ReplayTopic replayTopic;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final InboxProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private volatile boolean intact;

    ReplayCommand(
            ReplayTopic replayTopic,
            KafkaTemplate<byte[], byte[]> kafka,
            InboxProperties properties,
            JsonMapper json,
            Clock clock) {
        this.replayTopic = replayTopic;
        this.kafka = kafka;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var report = replayTopic.replay();
        log.info(
                "Replayed {} records: {} entries hold, {} were known already, {} are dead letters",
                report.records(),
                report.entries(),
                report.known(),
                report.setAside());
        var broken = report.firstBreak();
        if (broken == null) {
            log.info("The trail is what the topic tells");
        } else {
            log.error(
                    "THE TRAIL IS BROKEN: {} at position {} of {}", broken.reason(), broken.position(), broken.chain());
        }
        tell(report);
        intact = report.intact();
    }

    @Override
    public int getExitCode() {
        return intact ? 0 : 1;
    }

    private void tell(ReplayReport report) {
        var id = UUID.randomUUID().toString();
        var subject = "replay_" + id;
        var data = json.writeValueAsBytes(Map.of("records", report.records(), "intact", report.intact()));
        var event = new ProducerRecord<>(properties.topic(), subject.getBytes(StandardCharsets.UTF_8), data);
        Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        id,
                        "source",
                        "/audit-service",
                        "type",
                        "AUDIT_REPLAYED",
                        "subject",
                        subject,
                        "time",
                        clock.instant().toString(),
                        "sequence",
                        "1",
                        "partitionkey",
                        subject,
                        "actorrole",
                        "SYSTEM",
                        "correlationid",
                        id)
                .forEach((name, value) -> event.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        event.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(event).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Nobody was told of the replay", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while telling of the replay", e);
        }
    }
}
