package com.prescripto.notification.inbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the inbox is.
 *
 * @param retryDelays the rungs of the ladder, shortest first, no two alike; the last one serves all later attempts.
 *     Each has a queue of its own whose name carries the delay, so another delay means another queue
 * @param attempts how often an event is tried before it is parked
 * @param deliveryLimit how often the broker hands out a message that is neither acknowledged nor moved on
 * @param confirmTimeout how long the broker may take to confirm that a message was moved on
 * @param pauseAfterFailedMove how long to wait when it did not
 * @param collectEvery how often parked messages are taken to where people can look at them
 */
@Validated
@ConfigurationProperties("prescripto.inbox")
record InboxProperties(
        @DefaultValue({"10s", "60s", "10m", "1h"}) @NotEmpty List<Duration> retryDelays,
        @DefaultValue("8") @Min(1) int attempts,
        @DefaultValue("5") @Min(1) int deliveryLimit,
        @DefaultValue("5s") @NotNull Duration confirmTimeout,
        @DefaultValue("1s") @NotNull Duration pauseAfterFailedMove,
        @DefaultValue("5s") @NotNull Duration collectEvery) {

    InboxProperties {
        retryDelays = List.copyOf(retryDelays);
        if (!retryDelays.equals(retryDelays.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("prescripto.inbox.retry-delays must rise: " + retryDelays);
        }
    }
}
