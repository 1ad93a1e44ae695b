package com.prescripto.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How entries are tied together: each hash is SHA-256 over the hash before, the position and the event.
 *
 * <p>The form that is hashed is fixed for ever; a change to it would be a new {@link #FORM} beside this one. Every field has
 * its length in front, so no two events share a form. The payload enters by its own hash: should a payload ever have to be
 * forgotten, its hash can stay and the chain still holds.
 */
public final class HashChain {

    private static final byte FORM = 1;
    private static final int ABSENT = -1;

    private HashChain() {}

    /** The hash an empty chain ends in; it binds the chain to its topic and partition. */
    public static Hash start(ChainId chain) {
        var form = form().counted(chain.topic()).int32(chain.partition());
        return Hash.of(form);
    }

    /** The hash of the entry that holds this event at this position. */
    public static Hash next(Hash previous, long position, Event event) {
        var form = form().raw(previous)
                .int64(position)
                .int64(event.offset())
                .int64(event.id().getMostSignificantBits())
                .int64(event.id().getLeastSignificantBits())
                .int64(ChronoUnit.MICROS.between(Instant.EPOCH, event.occurredAt()));
        write(form, event.type());
        write(form, event.subject());
        var sequence = event.sequence();
        write(form, sequence == null ? null : sequence.toString());
        write(form, event.actor().role());
        write(form, event.actor().id());
        write(form, event.correlationId());
        write(form, event.traceParent());
        write(form, event.source());
        write(form, event.dataSchema());
        return Hash.of(form.raw(event.payload().hash()));
    }

    /** The entries that put these events behind the head, in order. */
    public static List<AuditEntry> extend(ChainHead head, List<Event> events, Instant recordedAt) {
        var entries = new ArrayList<AuditEntry>(events.size());
        var position = head.length();
        var hash = head.hash();
        for (var event : events) {
            position++;
            hash = next(hash, position, event);
            entries.add(new AuditEntry(head.chain(), position, hash, event, recordedAt));
        }
        return entries;
    }

    private static Bytes form() {
        return new Bytes(512).int8(FORM);
    }

    private static void write(Bytes form, @Nullable String field) {
        if (field == null) {
            form.int32(ABSENT);
        } else {
            form.counted(field);
        }
    }
}
