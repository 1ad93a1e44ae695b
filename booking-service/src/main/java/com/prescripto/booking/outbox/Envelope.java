package com.prescripto.booking.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The CloudEvents 1.0 attributes of a fact, without the prefix each broker gives them. See {@code contracts/README.md}. */
public final class Envelope {

    /** The Kafka topic and the RabbitMQ exchange. */
    public static final String DESTINATION = "booking.events";

    private static final int SCHEMA_VERSION = 1;

    private Envelope() {}

    public static Map<String, String> of(OutboxEntry entry) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", entry.id());
        attributes.put("source", "/booking-service");
        attributes.put("type", entry.type());
        attributes.put("subject", entry.subject());
        attributes.put("time", entry.at().toString());
        attributes.put("dataschema", "/contracts/events/" + entry.type() + "/v" + SCHEMA_VERSION + "/schema.json");
        attributes.put("datacontenttype", "application/json");
        if (entry.sequence() != OutboxEntry.NO_SEQUENCE) {
            attributes.put("sequence", Long.toString(entry.sequence()));
        }
        attributes.put("partitionkey", entry.subject());
        attributes.put("actorrole", entry.actorRole());
        attributes.put("actorid", entry.actorId());
        attributes.put("correlationid", entry.correlation());
        var traceParent = entry.traceParent();
        if (traceParent != null) {
            attributes.put("traceparent", traceParent);
        }
        return attributes;
    }
}
