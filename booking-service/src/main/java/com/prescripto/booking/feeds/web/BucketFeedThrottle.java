package com.prescripto.booking.feeds.web;

import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.feeds.FeedThrottle;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.Buckets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts in memory, each instance of the service for itself. */
@Component
class BucketFeedThrottle implements FeedThrottle {

    private final Buckets<Origin> byNetwork;
    private final Buckets<Actor> byOwner;

    BucketFeedThrottle(FeedProperties properties, Clock clock) {
        this.byNetwork = new Buckets<>(properties.perNetwork(), properties.every(), clock);
        this.byOwner = new Buckets<>(properties.perFeed(), properties.every(), clock);
    }

    @Override
    public Optional<Duration> count(Origin from) {
        return byNetwork.count(from);
    }

    @Override
    public Optional<Duration> count(Actor owner) {
        return byOwner.count(owner);
    }
}
