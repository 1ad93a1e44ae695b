package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What reading a record led to. */
sealed interface Reading {

    ConsumerRecord<byte[], byte[]> record();

    /** The record tells of an event. */
    record Legible(ConsumerRecord<byte[], byte[]> record, Event event) implements Reading {}

    /** The record does not say what an audit must know. */
    record Illegible(ConsumerRecord<byte[], byte[]> record, String reason) implements Reading {}
}
