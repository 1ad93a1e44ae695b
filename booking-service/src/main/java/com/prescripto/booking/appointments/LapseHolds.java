package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Busy;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Records that holds have lapsed. Nothing waits for this: a hold whose time is over counts as lapsed wherever somebody
 * looks. It makes the store say so too, and tells the world.
 */
@Service
public class LapseHolds {

    private static final Logger log = LoggerFactory.getLogger(LapseHolds.class);

    private final Appointments appointments;
    private final Clock clock;

    LapseHolds(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Lapses some of the holds that are over. One that cannot be changed just now does not keep the others waiting; it is
     * over all the same, and is taken up again the next time.
     *
     * @return how many; holds that somebody else was faster with do not count
     */
    public int lapse(int most) {
        var now = clock.instant();
        var lapsed = 0;
        for (var hold : appointments.overdueHolds(now, most)) {
            try {
                if (appointments.save(hold.lapse(now))) {
                    lapsed++;
                }
            } catch (Busy busy) {
                log.warn("Hold {} cannot lapse yet: {}", hold.id(), busy.getMessage());
            }
        }
        return lapsed;
    }
}
