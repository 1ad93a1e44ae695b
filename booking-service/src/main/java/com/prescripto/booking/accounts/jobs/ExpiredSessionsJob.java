package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.Sessions;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tidies up: an expired session is refused anyway. */
@Component
class ExpiredSessionsJob {

    private final Sessions sessions;
    private final Clock clock;

    ExpiredSessionsJob(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void removeExpired() {
        sessions.removeExpired(clock.instant());
    }
}
