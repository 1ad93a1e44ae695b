package com.prescripto.audit.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        return hashOf(form -> {
            write(form, chain.topic());
            form.writeInt(chain.partition());
        });
    }

    /** The hash of the entry that holds this event at this position. */
    public static Hash next(Hash previous, long position, Event event) {
        return hashOf(form -> {
            form.write(previous.bytes());
            form.writeLong(position);
            form.writeLong(event.offset());
            form.writeLong(event.id().getMostSignificantBits());
            form.writeLong(event.id().getLeastSignificantBits());
            form.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.occurredAt()));
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
            form.write(event.payload().hash().bytes());
        });
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

    private static void write(DataOutputStream form, @Nullable String field) throws IOException {
        if (field == null) {
            form.writeInt(ABSENT);
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        form.writeInt(bytes.length);
        form.write(bytes);
    }

    private static Hash hashOf(Form fields) {
        var bytes = new ByteArrayOutputStream(512);
        try (var form = new DataOutputStream(bytes)) {
            form.writeByte(FORM);
            fields.writeTo(form);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return Hash.ofBytes(bytes.toByteArray());
    }

    private interface Form {
        void writeTo(DataOutputStream form) throws IOException;
    }
}
