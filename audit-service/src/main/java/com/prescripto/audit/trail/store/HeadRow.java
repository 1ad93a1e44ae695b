package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Hash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A chain's head as the table holds it, for reading only. */
@Entity
@Immutable
@Table(name = "audit_chain")
@IdClass(HeadRow.Key.class)
class HeadRow {

    /** The table's primary key. */
    record Key(String kafkaTopic, int kafkaPartition) {}

    @Id
    private String kafkaTopic;

    @Id
    private int kafkaPartition;

    private long nextOffset;
    private long length;
    private byte[] head;

    /** JPA fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected HeadRow() {}

    ChainHead toHead() {
        return new ChainHead(new ChainId(kafkaTopic, kafkaPartition), nextOffset, length, Hash.wrap(head));
    }
}
