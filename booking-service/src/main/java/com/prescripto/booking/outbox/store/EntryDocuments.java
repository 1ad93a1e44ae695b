package com.prescripto.booking.outbox.store;

import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.platform.Cause;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they lie in an aggregate's document. The field names are a contract with what is already stored. */
final class EntryDocuments {

    private final JsonMapper json;
    private final Ids ids;

    EntryDocuments(JsonMapper json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    Document fresh(Fact fact, long sequence) {
        return write(entry(ids.next(), fact, sequence, Cause.current(), EnumSet.allOf(Broker.class)));
    }

    /** A fact of no aggregate: without a sequence, and for the audit trail alone. */
    Document loose(String id, Fact fact, Cause cause) {
        return write(entry(id, fact, OutboxEntry.NO_SEQUENCE, cause, EnumSet.of(Broker.KAFKA)));
    }

    private OutboxEntry entry(String id, Fact fact, long sequence, Cause cause, Set<Broker> to) {
        return new OutboxEntry(
                id,
                sequence,
                fact.event().type(),
                fact.event().subject(),
                fact.at(),
                fact.by().role().name(),
                fact.by().id(),
                cause.correlation(),
                cause.traceParent(),
                json.writeValueAsString(fact.event()),
                to);
    }

    static Document write(OutboxEntry entry) {
        var document = new Document("id", entry.id())
                .append("seq", entry.sequence())
                .append("type", entry.type())
                .append("subject", entry.subject())
                .append("at", Date.from(entry.at()))
                .append("role", entry.actorRole())
                .append("by", entry.actorId())
                .append("corr", entry.correlation())
                .append("data", entry.data())
                .append(
                        "to",
                        entry.waiting().stream().map(Broker::name).sorted().toList());
        if (entry.traceParent() != null) {
            document.append("trace", entry.traceParent());
        }
        return document;
    }

    static OutboxEntry read(Document stored) {
        List<String> waiting = stored.getList("to", String.class);
        return new OutboxEntry(
                stored.getString("id"),
                stored.get("seq", Number.class).longValue(),
                stored.getString("type"),
                stored.getString("subject"),
                stored.getDate("at").toInstant(),
                stored.getString("role"),
                stored.getString("by"),
                stored.getString("corr"),
                stored.getString("trace"),
                stored.getString("data"),
                waiting.stream().map(Broker::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
