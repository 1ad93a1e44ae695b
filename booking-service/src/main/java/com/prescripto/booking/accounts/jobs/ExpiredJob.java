package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.MailedLinks;
import com.prescripto.booking.accounts.Sessions;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tidies up: an expired session or link is refused anyway. */
@Component
class ExpiredJob {

    private final Sessions sessions;
    private final MailedLinks links;
    private final Clock clock;

    ExpiredJob(Sessions sessions, MailedLinks links, Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void removeExpired() {
        var now = clock.instant();
        sessions.removeExpired(now);
        links.removeExpired(now);
    }
}
