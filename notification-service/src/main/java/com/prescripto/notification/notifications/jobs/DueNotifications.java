package com.prescripto.notification.notifications.jobs;

import com.prescripto.notification.notifications.TellDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells what is due, again and again; several instances may do so at once. */
@Component
class DueNotifications {
    private static final Logger log = LoggerFactory.getLogger(DueNotifications.class);

    private final TellDue tellDue;

    DueNotifications(TellDue tellDue) {
        this.tellDue = tellDue;
    }

    @Scheduled(fixedDelayString = "${prescripto.notifications.look-every}")
    void tell() {
        try {
            tellDue.tell();
        } catch (DataAccessException away) { // the next look is the retry
            log.warn("Nothing due could be looked for: {}", away.getMessage());
        }
    }
}
