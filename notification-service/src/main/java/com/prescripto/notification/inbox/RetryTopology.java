package com.prescripto.notification.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The queues, declared whenever a connection opens; the same on RabbitMQ 3.10 and 4.x.
 *
 * <p>One retry queue per delay: with several delays in one queue a short one would wait behind a long one. A retry
 * queue gives a message back by letting it expire. The broker drops a message that comes back to a queue by dead
 * letters alone, without a word; therefore we put a fresh copy into the retry queue each time, and what the work queue
 * itself dead-letters (its delivery limit) goes to the parking queue and never onto the ladder.
 *
 * <p>Queue arguments cannot be changed: another argument needs another name, hence the delay and {@code .v1} in it.
 */
@Configuration(proxyBeanMethods = false)
class RetryTopology {
    /** Where booking-service publishes; it declares the same plain exchange. */
    static final String EXCHANGE = "booking.events";

    static final String WORK_QUEUE = "notification.booking-events.v1";
    static final String PARKING_QUEUE = "notification.booking-events.parked.v1";

    @Bean
    Declarables queues(InboxProperties properties) {
        var exchange = new TopicExchange(EXCHANGE);
        var work = deadLettering(WORK_QUEUE, PARKING_QUEUE)
                .deliveryLimit(properties.deliveryLimit())
                .build();
        List<Declarable> all = new ArrayList<>(List.of(
                exchange,
                work,
                BindingBuilder.bind(work).to(exchange).with("#"),
                QueueBuilder.durable(PARKING_QUEUE).quorum().build()));
        properties.retryDelays().forEach(delay -> all.add(retryQueue(delay)));
        return new Declarables(all);
    }

    /** The queue in which a message waits this long: {@code notification.booking-events.retry.10s.v1}. */
    static String retryQueueName(Duration delay) {
        return "notification.booking-events.retry." + shortly(delay) + ".v1";
    }

    private static Queue retryQueue(Duration delay) {
        return deadLettering(retryQueueName(delay), WORK_QUEUE)
                .ttl(Math.toIntExact(delay.toMillis()))
                .build();
    }

    /** Hands its dead letters straight to a queue and keeps each one until that queue has it. */
    private static QueueBuilder deadLettering(String name, String to) {
        return QueueBuilder.durable(name)
                .quorum()
                .deadLetterExchange("")
                .deadLetterRoutingKey(to)
                .withArgument("x-dead-letter-strategy", "at-least-once")
                .overflow(QueueBuilder.Overflow.rejectPublish);
    }

    private static String shortly(Duration delay) {
        if (delay.toMillis() % 1_000 != 0) {
            return delay.toMillis() + "ms";
        }
        if (delay.compareTo(Duration.ofMinutes(1)) <= 0 || delay.toSeconds() % 60 != 0) {
            return delay.toSeconds() + "s";
        }
        return delay.toMinutes() % 60 == 0 ? delay.toHours() + "h" : delay.toMinutes() + "m";
    }
}
