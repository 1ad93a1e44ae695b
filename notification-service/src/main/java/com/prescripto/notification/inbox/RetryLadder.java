package com.prescripto.notification.inbox;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.MessagePropertiesBuilder;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.stereotype.Component;

/**
 * Moves a message on by publishing a copy: up the ladder to wait, or to the parking queue. A move counts only when the
 * broker has confirmed that a queue holds the copy; until then the original is not acknowledged.
 */
@Component
class RetryLadder {
    static final String RETRY_COUNT = "retry_count";
    static final String LAST_ERROR = "last_error";
    static final String FIRST_FAILED_AT = "first_failed_at";
    static final String PARKED_REASON = "parked_reason";
    static final String PARKED_AT = "parked_at";

    private final RabbitOperations rabbit;
    private final InboxProperties properties;
    private final Clock clock;

    RetryLadder(RabbitOperations rabbit, InboxProperties properties, Clock clock) {
        this.rabbit = rabbit;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether the attempt that just failed was the last one. */
    boolean isSpent(Message message) {
        return failedAttempts(message) + 1 >= properties.attempts();
    }

    /**
     * Puts the message on the next rung.
     *
     * @throws NotMoved when no queue is known to hold the copy
     */
    void retry(Message message, String why) {
        int failed = failedAttempts(message) + 1;
        var delays = properties.retryDelays();
        var delay = delays.get(Math.min(failed, delays.size()) - 1);
        var copy = propertiesOf(message);
        copy.setHeader(RETRY_COUNT, failed);
        copy.setHeader(LAST_ERROR, why);
        copy.getHeaders().putIfAbsent(FIRST_FAILED_AT, clock.instant().toString());
        move(new Message(message.getBody(), copy), RetryTopology.retryQueueName(delay));
    }

    /**
     * Sets the message aside for good.
     *
     * @throws NotMoved when the parking queue is not known to hold the copy
     */
    void park(Message message, String why) {
        var copy = propertiesOf(message);
        copy.setHeader(PARKED_REASON, why);
        copy.setHeader(PARKED_AT, clock.instant().toString());
        move(new Message(message.getBody(), copy), RetryTopology.PARKING_QUEUE);
    }

    /**
     * Gives a message to be told anew.
     *
     * @throws NotMoved when the work queue is not known to hold it
     */
    void again(Message message) {
        move(new Message(message.getBody(), propertiesOf(message)), RetryTopology.WORK_QUEUE);
    }

    private void move(Message copy, String queue) {
        var confirm = new CorrelationData(UUID.randomUUID().toString());
        try {
            rabbit.send("", queue, copy, confirm);
            var answer = confirm.getFuture().get(properties.confirmTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!answer.ack() || confirm.getReturned() != null) {
                throw new NotMoved(queue, null);
            }
        } catch (AmqpException | ExecutionException | TimeoutException noAnswer) {
            throw new NotMoved(queue, noAnswer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotMoved(queue, stopping);
        }
    }

    /**
     * The same message without the marks of its way here: with its old deaths a broker could take the copy for one that
     * runs in circles and drop it, and with its old lifetime a parked copy would vanish.
     */
    private static MessageProperties propertiesOf(Message message) {
        var copy = MessagePropertiesBuilder.fromClonedProperties(message.getMessageProperties())
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .build();
        copy.setExpiration(null);
        copy.getHeaders().keySet().removeIf(name -> name.startsWith("x-") || name.startsWith("spring_"));
        return copy;
    }

    private static int failedAttempts(Message message) {
        return message.getMessageProperties().getHeaders().get(RETRY_COUNT) instanceof Number count
                ? Math.max(0, count.intValue())
                : 0;
    }

    /** No queue is known to hold the copy, so the original must stay where it is. */
    static final class NotMoved extends RuntimeException {
        private NotMoved(String queue, @Nullable Throwable cause) {
            super("the broker did not confirm the copy for " + queue, cause);
        }
    }
}
