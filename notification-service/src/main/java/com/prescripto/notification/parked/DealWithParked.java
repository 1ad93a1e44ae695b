package com.prescripto.notification.parked;

import com.prescripto.notification.parked.ParkedMessage.Act;
import com.prescripto.notification.parked.ParkedMessage.Decision;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Replays parked messages and discards them. */
@Service
public class DealWithParked {
    private static final Logger log = LoggerFactory.getLogger(DealWithParked.class);
    private static final int AT_ONCE = 100;

    private final ParkedMessages parked;
    private final MessageQueues queues;
    private final Clock clock;

    DealWithParked(ParkedMessages parked, MessageQueues queues, Clock clock) {
        this.parked = parked;
        this.queues = queues;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        /** Somebody has dealt with it already. */
        DECIDED
    }

    /** Sends it on its way again. Who dies between the two leaves it waiting; sending it twice tells nothing twice. */
    public Outcome replay(UUID id, String by) {
        return parked.find(id)
                .map(message -> message.decision() == null ? replay(message, by) : Outcome.DECIDED)
                .orElse(Outcome.UNKNOWN);
    }

    /** Sends all on their way that wait now, the latest first; answers how many. */
    public int replayAll(String by) {
        int replayed = 0;
        ParkedMessages.Place after = null;
        for (var some = parked.list(true, AT_ONCE, null); !some.isEmpty(); some = parked.list(true, AT_ONCE, after)) {
            for (var message : some) {
                replayed += replay(message, by) == Outcome.DONE ? 1 : 0;
            }
            var last = some.get(some.size() - 1);
            after = new ParkedMessages.Place(last.parkedAt(), last.id());
        }
        return replayed;
    }

    /** Says that it will never be told, and why. */
    public Outcome discard(UUID id, String by, String note) {
        if (parked.find(id).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return decide(id, new Decision(Act.DISCARDED, by, clock.instant(), note));
    }

    private Outcome replay(ParkedMessage message, String by) {
        queues.replay(message);
        return decide(message.id(), new Decision(Act.REPLAYED, by, clock.instant(), null));
    }

    private Outcome decide(UUID id, Decision decision) {
        if (!parked.decide(id, decision)) {
            return Outcome.DECIDED;
        }
        log.info("Parked message {} {} by {}", id, decision.act(), decision.by());
        return Outcome.DONE;
    }
}
