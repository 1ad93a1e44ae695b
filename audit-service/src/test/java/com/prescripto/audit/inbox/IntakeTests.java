package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.trail.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTests {

    private static final int BATCH = 60;
    private static final TopicPartition PARTITION = new TopicPartition("booking.events", 2);

    private final OpenProducer producer = new OpenProducer();
    private SimpleMeterRegistry meters;
    private InMemoryAuditTrail trail;
    private Positions positions;
    private Intake intake;

    /** For plain tests and, as jqwik keeps one instance for all its tries, before each of those. */
    @BeforeEach
    @BeforeTry
    void begin() {
        producer.clear();
        meters = new SimpleMeterRegistry();
        trail = new InMemoryAuditTrail(IntakeTests::isPoison);
        positions = new Positions();
        positions.set(PARTITION, 0);
        intake = intake();
    }

    private Intake intake() {
        var settings = new InboxProperties("booking.events", 6, "dead.letters", "heads", Duration.ofSeconds(1));
        var kafka = new KafkaTemplate<>(new MockProducerFactory<>(() -> producer));
        return new Intake(
                trail,
                new DeadLetters(kafka, settings),
                positions,
                new IngestMetrics(meters, Clock.systemUTC()),
                new AppendTraces(OpenTelemetry.noop()),
                Clock.systemUTC());
    }

    /** Acknowledges at once, and stays open though the template closes it after each record. */
    private static final class OpenProducer extends MockProducer<byte[], byte[]> {

        OpenProducer() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void close(Duration timeout) {}
    }

    @Property(tries = 200)
    void records_that_cannot_be_stored_cost_only_themselves(
            @ForAll @Size(max = 6) Set<@IntRange(max = BATCH - 1) Integer> unstorable,
            @ForAll @Size(max = 3) Set<@IntRange(max = BATCH - 1) Integer> illegible) {
        var good = new ArrayList<String>();
        var bad = new ArrayList<Integer>();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var offset = 0; offset < BATCH; offset++) {
            var event = TestEvent.anEvent();
            if (illegible.contains(offset)) {
                bad.add(offset);
                records.add(record(offset, event.without("id")));
            } else if (unstorable.contains(offset)) {
                bad.add(offset);
                records.add(record(offset, event.withData("poison")));
            } else {
                good.add(event.id());
                records.add(record(offset, event));
            }
        }

        intake.take(PARTITION, records);

        assertThat(trail.ids()).extracting(Object::toString).isEqualTo(good);
        assertThat(producer.history()).extracting(IntakeTests::originalOffset).isEqualTo(bad);
        assertThat(positions.of(PARTITION)).isEqualTo(BATCH);
        assertThat(count("audit.rows.inserted")).isEqualTo(good.size());
        assertThat(count("audit.dlt.records")).isEqualTo(bad.size());
        assertThat(count("audit.events.consumed")).isEqualTo(BATCH);
    }

    @Test
    void a_dead_letter_is_the_record_as_it_came_with_its_reason() {
        var event = TestEvent.anEvent().without("id");
        intake.take(PARTITION, List.of(record(0, event)));
        var letter = producer.history().get(0);
        assertThat(letter.topic()).isEqualTo("dead.letters");
        assertThat(letter.key()).isEqualTo(event.subject().getBytes(StandardCharsets.UTF_8));
        assertThat(letter.value()).isEqualTo(event.payload().bytes());
        assertThat(header(letter, "kafka_dlt-exception-message")).isEqualTo("ce_id is missing");
        assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo("booking.events");
        assertThat(header(letter, "ce_subject")).isEqualTo(event.subject());
    }

    @Test
    void a_record_is_not_passed_over_when_nobody_takes_it() {
        producer.sendException = new KafkaException("away");
        var records = List.of(
                record(0, TestEvent.anEvent()), record(1, TestEvent.anEvent().without("id")));
        assertThatThrownBy(() -> intake.take(PARTITION, records)).isInstanceOf(KafkaException.class);
        assertThat(positions.of(PARTITION)).isEqualTo(1);
        assertThat(trail.nextOffset(Intake.chain(PARTITION))).isEqualTo(1);
        assertThat(count("audit.dlt.records")).isZero();
    }

    private static boolean isPoison(Event event) {
        return event.payload().text().equals("poison");
    }

    private long count(String counter) {
        return Math.round(meters.get(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    private static int originalOffset(ProducerRecord<byte[], byte[]> letter) {
        return (int) ByteBuffer.wrap(
                        letter.headers().lastHeader("kafka_dlt-original-offset").value())
                .getLong();
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, TestEvent event) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                event.subject().getBytes(StandardCharsets.UTF_8),
                event.payload().bytes(),
                new RecordHeaders(event.headers()),
                Optional.empty());
    }
}
