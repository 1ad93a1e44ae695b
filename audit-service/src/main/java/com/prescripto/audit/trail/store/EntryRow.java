package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.Hash;
import com.prescripto.audit.trail.Payload;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry as the table holds it, for reading only. The jsonb copy of the payload is for PostgreSQL's eyes. */
@Entity
@Immutable
@Table(name = "audit_entry")
@IdClass(EntryKey.class)
class EntryRow {

    @Id
    private Instant occurredAt;

    @Id
    private UUID eventId;

    private Instant recordedAt;
    private String type;
    private String subject;
    private @Nullable Long sequence;
    private @Nullable String actorRole;
    private @Nullable String actorId;
    private @Nullable String correlationId;
    private @Nullable String traceParent;
    private @Nullable String source;
    private @Nullable String dataSchema;
    private byte[] payload;
    private String kafkaTopic;
    private int kafkaPartition;
    private long kafkaOffset;
    private long chainPosition;
    private byte[] chainHash;

    /** Whom and which appointment the event's data name, for conditions; V5 has an index over each. */
    @Formula("payload_json ->> 'patientId'")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String patientId;

    @Formula("payload_json ->> 'appointmentId'")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String appointmentId;

    /** The same where an event's data name several; V7 has an index over each. */
    @Formula("payload_json -> 'patientIds'")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String patientIds;

    @Formula("payload_json -> 'appointmentIds'")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String appointmentIds;

    /** JPA fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected EntryRow() {}

    AuditEntry toEntry() {
        var event = new Event(
                eventId,
                type,
                subject,
                sequence,
                new Actor(actorRole, actorId),
                occurredAt,
                correlationId,
                traceParent,
                source,
                dataSchema,
                Payload.of(payload),
                kafkaOffset);
        return new AuditEntry(
                new ChainId(kafkaTopic, kafkaPartition), chainPosition, Hash.wrap(chainHash), event, recordedAt);
    }
}
