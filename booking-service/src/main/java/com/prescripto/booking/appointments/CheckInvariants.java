package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Holds the stored appointments against what must always be true of them, without trusting the index that sees to it. It
 * changes nothing; what it finds is an error in the log that names the appointments.
 */
@Service
public class CheckInvariants {

    private static final Logger log = LoggerFactory.getLogger(CheckInvariants.class);
    private static final Duration AHEAD = Duration.ofDays(60);

    /** Whoever starts within can still be under way now. */
    private static final Duration BEHIND = VisitType.LONGEST.plus(VisitType.LONGEST_BUFFER);

    private final StoredVisits stored;
    private final Clock clock;

    CheckInvariants(StoredVisits stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * What was found; all of it should be 0.
     *
     * @param doubleClaims live appointments that begin soon and collide with an earlier one
     * @param claimsWithoutLiveAppointment appointments that keep others from a time they no longer have themselves
     */
    public record Findings(long doubleClaims, long claimsWithoutLiveAppointment, Instant at) {}

    public Findings check() {
        var now = clock.instant();
        var collisions = collisions(now);
        collisions.forEach(pair -> log.error(
                "TWO APPOINTMENTS AT ONE TIME: {} and {}",
                pair.earlier().id().value(),
                pair.later().id().value()));
        var leftOver = stored.claimingWithoutBeingLive();
        if (leftOver > 0) {
            log.error("{} appointments that are over have claims", leftOver);
        }
        return new Findings(collisions.size(), leftOver, now);
    }

    private List<DoubleClaims.Pair> collisions(Instant now) {
        var claims = new DoubleClaims();
        try (var live = stored.live(new TimeRange(now.minus(BEHIND), now.plus(AHEAD)), now)) {
            live.forEach(claims::see);
        }
        return claims.found().stream().filter(pair -> isStillThere(pair, now)).toList();
    }

    /** The pass takes a while: one may have been moved, and its time given to the other, before that was read. */
    private boolean isStillThere(DoubleClaims.Pair pair, Instant now) {
        var both = stored.live(List.of(pair.earlier().id(), pair.later().id()), now);
        return both.size() == 2 && both.get(0).collidesWith(both.get(1));
    }
}
