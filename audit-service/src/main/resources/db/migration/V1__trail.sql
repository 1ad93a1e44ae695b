-- Where each chain ends, and which offset of its Kafka partition comes next. Both move in the transaction that appends.
CREATE TABLE audit_chain (
    kafka_topic     text    NOT NULL,
    kafka_partition integer NOT NULL,
    next_offset     bigint  NOT NULL CHECK (next_offset >= 0),
    length          bigint  NOT NULL CHECK (length >= 0),
    head            bytea   NOT NULL CHECK (octet_length(head) = 32),
    PRIMARY KEY (kafka_topic, kafka_partition)
);

-- One row per event. The primary key holds the time because a unique key of a partitioned table must hold what it is
-- partitioned by; the time is the event's own, so the same event read twice meets its own row.
CREATE TABLE audit_entry (
    occurred_at     timestamptz NOT NULL,
    event_id        uuid        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    type            text        NOT NULL CHECK (length(type) BETWEEN 1 AND 100),
    subject         text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
    sequence        bigint,
    actor_role      text        CHECK (length(actor_role) <= 50),
    actor_id        text        CHECK (length(actor_id) <= 200),
    correlation_id  text        CHECK (length(correlation_id) <= 200),
    trace_parent    text        CHECK (length(trace_parent) <= 200),
    source          text        CHECK (length(source) <= 200),
    data_schema     text        CHECK (length(data_schema) <= 200),
    -- The evidence is the bytes; the jsonb beside them is a copy to search in, and absent when they are not JSON.
    payload         bytea       NOT NULL,
    payload_json    jsonb,
    kafka_topic     text        NOT NULL,
    kafka_partition integer     NOT NULL,
    kafka_offset    bigint      NOT NULL CHECK (kafka_offset >= 0),
    chain_position  bigint      NOT NULL CHECK (chain_position > 0),
    chain_hash      bytea       NOT NULL CHECK (octet_length(chain_hash) = 32),
    PRIMARY KEY (occurred_at, event_id)
) PARTITION BY RANGE (occurred_at);

-- A net for events of months nobody has made a partition for.
CREATE TABLE audit_entry_default PARTITION OF audit_entry DEFAULT;

CREATE INDEX audit_entry_by_id ON audit_entry (event_id);
CREATE INDEX audit_entry_by_chain ON audit_entry (kafka_topic, kafka_partition, chain_position);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, occurred_at);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, occurred_at) WHERE actor_id IS NOT NULL;
