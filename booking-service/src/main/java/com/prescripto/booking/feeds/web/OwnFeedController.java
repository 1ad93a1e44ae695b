package com.prescripto.booking.feeds.web;

import com.prescripto.booking.feeds.CalendarFeed;
import com.prescripto.booking.feeds.FeedSecret;
import com.prescripto.booking.feeds.KeepFeed;
import com.prescripto.booking.kernel.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A patient's or a doctor's own private calendar: whether there is one, and its address at the moment it is made. */
@RestController
@RequestMapping({"/api/patient/calendar-feed", "/api/doctor/calendar-feed"})
class OwnFeedController {

    private final KeepFeed keepFeed;

    OwnFeedController(KeepFeed keepFeed) {
        this.keepFeed = keepFeed;
    }

    /**
     * A private calendar.
     *
     * @param since when it was opened or renewed; absent while there is none
     * @param path of its address, at whatever host this was asked; told once, when it is opened or renewed
     */
    @Schema(name = "CalendarFeed")
    record FeedView(@Nullable Instant since, @Nullable String path) {
        static FeedView of(CalendarFeed feed) {
            return new FeedView(feed.since(), null);
        }

        static FeedView of(CalendarFeed feed, FeedSecret secret) {
            return new FeedView(feed.since(), "/api/calendars/" + secret.value() + ".ics");
        }

        @Override
        public String toString() {
            return "FeedView[" + since + "]";
        }
    }

    @GetMapping
    FeedView find(Actor actor) {
        return keepFeed.find(actor).map(FeedView::of).orElseGet(() -> new FeedView(null, null));
    }

    /** Opens it, or gives it another address; whoever knows the old one reads nothing any more. */
    @PutMapping
    FeedView open(Actor actor) {
        var opened = keepFeed.open(actor);
        return FeedView.of(opened.feed(), opened.secret());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor) {
        keepFeed.end(actor);
    }
}
