package com.prescripto.notification.inbox;

import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessages;
import com.prescripto.notification.parked.Payload;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes parked messages from their queue to where people can look at them. A queue cannot be looked into without handing
 * its messages out, and a broker may throw away what was handed out too often. Each one is acknowledged once it is kept;
 * what is kept twice is one.
 */
@Component
class CollectParked {
    private static final Logger log = LoggerFactory.getLogger(CollectParked.class);

    private final RabbitTemplate rabbit;
    private final ParkedMessages parked;
    private final Clock clock;

    CollectParked(RabbitTemplate rabbit, ParkedMessages parked, Clock clock) {
        this.rabbit = rabbit;
        this.parked = parked;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${prescripto.inbox.collect-every}")
    void collect() {
        try {
            rabbit.execute(channel -> {
                collect(channel);
                return true;
            });
        } catch (AmqpException | DataAccessException away) { // they stay where they are until the next time
            log.debug("No parked message could be collected", away);
        }
    }

    private void collect(Channel channel) throws IOException {
        var message = channel.basicGet(RetryTopology.PARKING_QUEUE, false);
        while (message != null) {
            var tag = message.getEnvelope().getDeliveryTag();
            try {
                parked.add(read(message));
            } catch (RuntimeException notKept) {
                channel.basicNack(tag, false, true);
                throw notKept;
            }
            channel.basicAck(tag, false);
            message = channel.basicGet(RetryTopology.PARKING_QUEUE, false);
        }
    }

    private ParkedMessage read(GetResponse message) {
        var headers = headersOf(message);
        var parkedAt = Objects.requireNonNullElseGet(instant(headers.get(RetryLadder.PARKED_AT)), clock::instant);
        var messageId = Objects.requireNonNullElse(message.getProps().getMessageId(), "");
        // The broker parks by itself what was handed out too often, and leaves no reason.
        var reason = headers.getOrDefault(RetryLadder.PARKED_REASON, "handed out too often without an answer");
        var body = new Payload(message.getBody());
        return new ParkedMessage(
                ParkedMessage.nameOf(messageId, parkedAt, body),
                reason,
                parkedAt,
                headers,
                body,
                message.getProps().getContentType(),
                attempts(headers.get(RetryLadder.RETRY_COUNT)),
                instant(headers.get(RetryLadder.FIRST_FAILED_AT)),
                null);
    }

    private static Map<String, String> headersOf(GetResponse message) {
        var headers = new HashMap<String, String>();
        var sent = message.getProps().getHeaders();
        if (sent != null) {
            sent.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        var id = message.getProps().getMessageId();
        if (id != null) {
            headers.putIfAbsent("message_id", id);
        }
        return headers;
    }

    private static int attempts(@Nullable String retries) {
        try {
            return retries == null ? 1 : Math.max(0, Integer.parseInt(retries)) + 1;
        } catch (NumberFormatException notOurs) {
            return 1;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
