package com.prescripto.notification.parked.store;

import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessage.Act;
import com.prescripto.notification.parked.ParkedMessage.Decision;
import com.prescripto.notification.parked.Payload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** A parked message as it is stored; the field names are a contract with what is already on disk. */
@Document("parked")
@TypeAlias("parked")
record ParkedDocument(
        @Id String id,
        String reason,
        Instant parkedAt,
        List<Header> headers,
        Binary body,
        @Nullable String contentType,
        int attempts,
        @Nullable Instant firstFailedAt,
        boolean waiting,
        @Nullable DecisionDocument decision,
        @Nullable Boolean untold) {

    /** A list and no object: a header's name may have dots and dollar signs. */
    record Header(String name, String value) {}

    /** What was done. */
    record DecisionDocument(
            Act act, String by, Instant at, @Nullable String note) {
        static DecisionDocument of(Decision made) {
            return new DecisionDocument(made.act(), made.by(), made.at(), made.note());
        }
    }

    static ParkedDocument of(ParkedMessage message) {
        return new ParkedDocument(
                message.id().toString(),
                message.reason(),
                message.parkedAt(),
                message.headers().entrySet().stream()
                        .map(header -> new Header(header.getKey(), header.getValue()))
                        .toList(),
                new Binary(message.body().bytes()),
                message.contentType(),
                message.attempts(),
                message.firstFailedAt(),
                message.decision() == null,
                message.decision() == null ? null : DecisionDocument.of(message.decision()),
                null);
    }

    ParkedMessage toMessage() {
        return new ParkedMessage(
                UUID.fromString(id),
                reason,
                parkedAt,
                headers.stream().collect(Collectors.toMap(Header::name, Header::value)),
                new Payload(body.getData()),
                contentType,
                attempts,
                firstFailedAt,
                decision == null ? null : new Decision(decision.act, decision.by, decision.at, decision.note));
    }
}
