package com.prescripto.audit.inbox;

import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Hash;
import com.prescripto.audit.trail.HashChain;
import com.prescripto.audit.trail.VerifyTrail.Break;
import java.util.Iterator;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One partition read again beside the chain that came from it. The chain is computed anew from the records alone; every entry
 * must be the one that comes out, and every record must have become an entry, or be known, or be a dead letter.
 */
final class ChainReplay {

    private final ChainHead head;
    private final Iterator<AuditEntry> entries;
    private final Predicate<Event> known;
    private final LongPredicate deadLetters;

    private @Nullable AuditEntry next;
    private long position;
    private Hash hash;
    private ReplayReport report = ReplayReport.NOTHING;

    /**
     * Up to where the chain ended when it was looked at.
     *
     * @param entries of the chain, by position
     * @param known whether the trail has an event by another record
     * @param deadLetters whether the record of this offset is a dead letter
     */
    ChainReplay(ChainHead head, Iterator<AuditEntry> entries, Predicate<Event> known, LongPredicate deadLetters) {
        this.head = head;
        this.entries = entries;
        this.known = known;
        this.deadLetters = deadLetters;
        this.hash = HashChain.start(head.chain());
        advance();
    }

    /** Takes the partition's next record. What comes after a break says nothing any more. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        if (!report.intact() || record.offset() >= head.nextOffset()) {
            return;
        }
        report = report.plus(outcome(record));
    }

    /** When there are no more records. */
    ReplayReport end() {
        if (report.intact() && position < head.length()) {
            report = report.plus(broken(position + 1, "the topic tells of no such event"));
        } else if (report.intact() && !hash.equals(head.hash())) {
            report = report.plus(broken(position, "the chain's head is not what the topic leads to"));
        }
        return report;
    }

    private ReplayReport outcome(ConsumerRecord<byte[], byte[]> record) {
        var entry = next;
        if (entry != null && entry.event().offset() < record.offset()) {
            return broken(entry.position(), "the topic tells of no such event");
        }
        var reading = EventReader.read(record);
        if (entry != null && entry.event().offset() == record.offset()) {
            return reading instanceof Legible legible
                    ? held(entry, legible.event())
                    : broken(entry.position(), "the record of this entry tells of no event");
        }
        if (!(reading instanceof Legible legible) || deadLetters.test(record.offset())) {
            return new ReplayReport(1, 0, 0, 1, null);
        }
        return known.test(legible.event())
                ? new ReplayReport(1, 0, 1, 0, null)
                : broken(position + 1, "the event of offset %d is missing".formatted(record.offset()));
    }

    private ReplayReport held(AuditEntry entry, Event told) {
        position++;
        hash = HashChain.next(hash, position, told);
        if (entry.position() != position
                || !entry.hash().equals(hash)
                || !entry.event().equals(told)) {
            return broken(position, "the entry is not what the topic tells");
        }
        advance();
        return new ReplayReport(1, 1, 0, 0, null);
    }

    private void advance() {
        next = entries.hasNext() ? entries.next() : null;
    }

    private ReplayReport broken(long at, String reason) {
        return new ReplayReport(1, 0, 0, 0, new Break(head.chain(), at, reason));
    }
}
