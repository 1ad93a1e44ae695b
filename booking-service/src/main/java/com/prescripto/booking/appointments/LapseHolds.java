package com.prescripto.booking.appointments;

import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Records that holds have lapsed. Nothing waits for this: a hold whose time is over counts as lapsed wherever somebody
 * looks. It makes the store say so too, and tells the world.
 */
@Service
public class LapseHolds {

    private final Appointments appointments;
    private final Clock clock;

    LapseHolds(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Lapses some of the holds that are over.
     *
     * @return how many; holds that somebody else was faster with do not count
     */
    public int lapse(int most) {
        var now = clock.instant();
        var lapsed = 0;
        for (var hold : appointments.overdueHolds(now, most)) {
            if (appointments.save(hold.lapse(now))) {
                lapsed++;
            }
        }
        return lapsed;
    }
}
