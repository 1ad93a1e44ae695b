package com.prescripto.notification.parked.http;

import com.prescripto.notification.parked.AuditTrail;
import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessage.Act;
import com.prescripto.notification.platform.BookingService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands decisions to booking-service, whose outbox takes them to the trail. */
@Component
class HttpAuditTrail implements AuditTrail {
    private static final Logger log = LoggerFactory.getLogger(HttpAuditTrail.class);

    private final BookingService booking;

    HttpAuditTrail(BookingService booking) {
        this.booking = booking;
    }

    /** What was decided, and on what; the admin's words stay here. */
    record DecisionForm(
            Act act,
            String by,
            Instant at,
            @Nullable String type,
            @Nullable String subject) {}

    @Override
    public boolean tell(ParkedMessage decided) {
        var decision = decided.decision();
        if (decision == null) {
            throw new IllegalArgumentException(decided.id() + " is not decided on");
        }
        var form = new DecisionForm(decision.act(), decision.by(), decision.at(), decided.type(), decided.subject());
        var failure = booking.tell(form, "/internal/trail/parked-messages/{id}", decided.id());
        failure.ifPresent(why -> log.warn("The decision on {} could not be told: {}", decided.id(), why));
        return failure.isEmpty();
    }
}
