package com.prescripto.notification.parked.http;

import com.prescripto.notification.parked.AuditTrail;
import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessage.Act;
import com.prescripto.notification.platform.BookingClient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Hands decisions to booking-service, whose outbox takes them to the trail. */
@Component
class HttpAuditTrail implements AuditTrail {
    private static final Logger log = LoggerFactory.getLogger(HttpAuditTrail.class);

    private final RestClient booking;

    HttpAuditTrail(BookingClient client) {
        booking = client.http();
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
        try {
            booking.put()
                    .uri("/internal/trail/parked-messages/{id}", decided.id())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException failed) {
            log.warn("The decision on {} could not be told: {}", decided.id(), failed.toString());
            return false;
        }
    }
}
