package com.prescripto.notification.parked.jobs;

import com.prescripto.notification.parked.TellDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the audit trail of decisions, again and again; several instances may do so at once. */
@Component
class UntoldDecisions {
    private static final Logger log = LoggerFactory.getLogger(UntoldDecisions.class);

    private final TellDecisions tellDecisions;

    UntoldDecisions(TellDecisions tellDecisions) {
        this.tellDecisions = tellDecisions;
    }

    @Scheduled(fixedDelayString = "${prescripto.inbox.collect-every}")
    void tell() {
        try {
            tellDecisions.tell();
        } catch (DataAccessException away) { // the next look is the retry
            log.warn("No decision could be looked for: {}", away.getMessage());
        }
    }
}
