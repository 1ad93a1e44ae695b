package com.prescripto.notification.parked;

import org.springframework.stereotype.Service;

/**
 * Tells the audit trail what admins decided on parked messages. That it is to be told is stored with the decision, in one write,
 * so none is forgotten whoever dies; who dies between telling and noting so tells it again.
 */
@Service
public class TellDecisions {
    private static final int AT_ONCE = 100;

    private final ParkedMessages parked;
    private final AuditTrail trail;

    TellDecisions(ParkedMessages parked, AuditTrail trail) {
        this.parked = parked;
        this.trail = trail;
    }

    /** Tells some of what is untold; what cannot be told now waits for the next time. */
    public void tell() {
        for (var decided : parked.untold(AT_ONCE)) {
            if (!trail.tell(decided)) {
                return;
            }
            parked.told(decided.id());
        }
    }
}
