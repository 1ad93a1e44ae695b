package com.prescripto.booking.feeds;

import com.prescripto.booking.accounts.Secrets;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens, renews and ends somebody's feed. */
@Service
public class KeepFeed {

    private final CalendarFeeds feeds;
    private final Secrets secrets;
    private final Clock clock;

    KeepFeed(CalendarFeeds feeds, Secrets secrets, Clock clock) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A feed with the secret that nobody is told again. */
    public record Opened(CalendarFeed feed, FeedSecret secret) {}

    public Optional<CalendarFeed> find(Actor owner) {
        return feeds.of(owner);
    }

    /** Opens the feed; when there is one, it has a new secret from now on and the old one opens nothing. */
    public Opened open(Actor owner) {
        var secret = new FeedSecret(secrets.next());
        var feed = new CalendarFeed(owner, secret.hash(), clock.instant());
        feeds.put(feed);
        return new Opened(feed, secret);
    }

    public void end(Actor owner) {
        feeds.remove(owner);
    }
}
