package com.prescripto.booking.feeds;

import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.kernel.Actor;
import java.time.Duration;
import java.util.Optional;

/** Slows down who reads calendars too often, or looks for ones that are not theirs. */
public interface FeedThrottle {

    /** Counts a question, whatever it is; tells how long to wait when there were too many. */
    Optional<Duration> count(Origin from);

    /** Counts that somebody's calendar is written; tells how long to wait when that was too often. */
    Optional<Duration> count(Actor owner);
}
