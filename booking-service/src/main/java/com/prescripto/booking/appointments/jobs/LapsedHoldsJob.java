package com.prescripto.booking.appointments.jobs;

import com.prescripto.booking.appointments.LapseHolds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of holds that lapsed unseen. */
@Component
class LapsedHoldsJob {

    private static final int MOST = 500;

    private final LapseHolds lapseHolds;

    LapsedHoldsJob(LapseHolds lapseHolds) {
        this.lapseHolds = lapseHolds;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void lapse() {
        lapseHolds.lapse(MOST);
    }
}
