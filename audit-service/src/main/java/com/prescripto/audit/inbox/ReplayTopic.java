package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/**
 * Reads every partition again from offset 0 and holds the trail against it. Only reads, and beside whoever ingests: what is
 * appended meanwhile lies beyond where it stops. Memory stays flat.
 */
@Component
class ReplayTopic {

    private final AuditEntries entries;
    private final TopicReader topics;
    private final InboxProperties properties;

    ReplayTopic(AuditEntries entries, TopicReader topics, InboxProperties properties) {
        this.entries = entries;
        this.topics = topics;
        this.properties = properties;
    }

    /** Fails when PostgreSQL or Kafka does not answer. */
    ReplayReport replay() {
        var heads = entries.heads().stream()
                .filter(head -> head.chain().topic().equals(properties.topic()))
                .toList();
        var deadLetters = deadLetters();
        return heads.stream().map(head -> replay(head, deadLetters)).reduce(ReplayReport.NOTHING, ReplayReport::plus);
    }

    private ReplayReport replay(ChainHead head, Set<Origin> deadLetters) {
        var chain = head.chain();
        var replay = new ChainReplay(
                head,
                new EntriesOf(head),
                event -> entries.find(event.id()).isPresent(),
                offset -> deadLetters.contains(new Origin(chain, offset)));
        topics.readAll(new TopicPartition(chain.topic(), chain.partition()), replay::take);
        return replay.end();
    }

    private record Origin(ChainId chain, long offset) {}

    private Set<Origin> deadLetters() {
        var origins = new HashSet<Origin>();
        topics.readAll(
                new TopicPartition(properties.deadLetterTopic(), 0),
                letter -> origins.add(new Origin(
                        new ChainId(
                                properties.topic(),
                                header(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION)
                                        .getInt()),
                        header(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong())));
        return origins;
    }

    private static ByteBuffer header(ConsumerRecord<?, ?> letter, String name) {
        return ByteBuffer.wrap(letter.headers().lastHeader(name).value());
    }

    /** A chain's entries, some at a time. */
    private final class EntriesOf implements Iterator<AuditEntry> {

        private static final int AT_A_TIME = 1_000;

        private final ChainHead head;
        private Iterator<AuditEntry> some = List.<AuditEntry>of().iterator();
        private long reached;

        EntriesOf(ChainHead head) {
            this.head = head;
        }

        @Override
        public boolean hasNext() {
            if (!some.hasNext() && reached < head.length()) {
                var last = Math.min(reached + AT_A_TIME, head.length());
                some = entries.between(head.chain(), reached + 1, last).iterator();
                reached = last;
                // Entries may be missing, even that many.
                return some.hasNext() || hasNext();
            }
            return some.hasNext();
        }

        @Override
        public AuditEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return some.next();
        }
    }
}
