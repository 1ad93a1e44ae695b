package com.prescripto.audit.inbox;

import com.prescripto.audit.inbox.Reading.Illegible;
import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes one partition's records into the trail, in order. A batch with a record that cannot be stored is halved until that
 * record stands alone, so it costs only itself. After every step {@link Positions} says how far it came.
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final AuditTrail trail;
    private final DeadLetters deadLetters;
    private final Positions positions;
    private final IngestMetrics metrics;
    private final AppendTraces traces;
    private final Clock clock;

    Intake(
            AuditTrail trail,
            DeadLetters deadLetters,
            Positions positions,
            IngestMetrics metrics,
            AppendTraces traces,
            Clock clock) {
        this.trail = trail;
        this.deadLetters = deadLetters;
        this.positions = positions;
        this.metrics = metrics;
        this.traces = traces;
        this.clock = clock;
    }

    /** Fails when PostgreSQL or Kafka does; what was taken until then stays taken. */
    void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var run = new ArrayList<Legible>();
        for (var record : records) {
            var reading = EventReader.read(record);
            if (reading instanceof Legible legible) {
                run.add(legible);
            } else if (reading instanceof Illegible illegible) {
                append(partition, run);
                run.clear();
                setAside(partition, illegible, illegible.reason());
            }
        }
        append(partition, run);
    }

    private void append(TopicPartition partition, List<Legible> run) {
        if (run.isEmpty()) {
            return;
        }
        var next = run.get(run.size() - 1).event().offset() + 1;
        var events = run.stream().map(Legible::event).toList();
        var begun = clock.instant();
        try {
            var appended = metrics.timed(() -> trail.append(chain(partition), positions.of(partition), events, next));
            positions.set(partition, next);
            metrics.appended(events, appended);
            traces.appended(events, begun);
        } catch (AuditTrail.Unstorable unstorable) {
            isolate(partition, run, unstorable);
        }
    }

    private void isolate(TopicPartition partition, List<Legible> run, AuditTrail.Unstorable unstorable) {
        if (run.size() == 1) {
            setAside(partition, run.get(0), String.valueOf(unstorable.getMessage()));
            return;
        }
        var half = run.size() / 2;
        append(partition, run.subList(0, half));
        append(partition, run.subList(half, run.size()));
    }

    private void setAside(TopicPartition partition, Reading reading, String reason) {
        var record = reading.record();
        var next = record.offset() + 1;
        trail.passOver(chain(partition), positions.of(partition), next, () -> deadLetters.add(record, reason));
        positions.set(partition, next);
        metrics.setAside(reading);
        log.error(
                "Offset {} of {} cannot be stored and went to the dead letters: {}",
                record.offset(),
                partition,
                reason);
    }

    static ChainId chain(TopicPartition partition) {
        return new ChainId(partition.topic(), partition.partition());
    }
}
