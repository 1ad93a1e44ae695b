package com.prescripto.notification.parked;

import com.prescripto.notification.platform.SystemFigures;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many parked messages wait for somebody. */
@Component
class ParkedFigures implements SystemFigures {
    private final ParkedMessages parked;

    ParkedFigures(ParkedMessages parked) {
        this.parked = parked;
    }

    @Override
    public Map<String, Double> read() {
        return Map.of("parkedWaiting", (double) parked.waiting());
    }
}
