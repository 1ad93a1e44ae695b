package com.prescripto.booking.feeds.web;

import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.web.SessionAnswers;
import com.prescripto.booking.feeds.FeedSecret;
import com.prescripto.booking.feeds.FeedThrottle;
import com.prescripto.booking.feeds.ReadFeed;
import com.prescripto.booking.feeds.ical.CalendarText;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Private calendars, for programs that know an address and cannot sign in. */
@RestController
class FeedController {

    private static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final ReadFeed readFeed;
    private final FeedThrottle throttle;

    FeedController(ReadFeed readFeed, FeedThrottle throttle) {
        this.readFeed = readFeed;
        this.throttle = throttle;
    }

    /** The visits behind a secret address (iCalendar). A client that sends the tag it has is told when nothing changed. */
    @GetMapping(path = "/api/calendars/{secret}.ics", produces = ICALENDAR)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ICALENDAR, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> read(@PathVariable String secret, Origin from) {
        throttle.count(from).ifPresent(FeedController::refuse);
        var owner =
                FeedSecret.parse(secret).flatMap(readFeed::owner).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        throttle.count(owner).ifPresent(FeedController::refuse);
        var text = CalendarText.of(readFeed.of(owner)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ICALENDAR))
                // May be kept by the one who asked, and is asked for again each time: what has ended is gone at once.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(text))
                .header(
                        CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("appointments.ics")
                                .build()
                                .toString())
                .body(text);
    }

    private static void refuse(Duration wait) {
        throw SessionAnswers.tooManyTries(wait);
    }

    private static String tag(byte[] text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return '"' + HexFormat.of().formatHex(sha.digest(text), 0, 16) + '"';
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
