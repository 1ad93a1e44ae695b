package com.prescripto.booking.outbox.rabbit;

import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.Passage;
import com.prescripto.booking.outbox.Passages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Publishes to the exchange, one fact after the other: the next one leaves only when the one before is confirmed, which
 * keeps the order whatever channel is used. A fact no queue takes counts as not delivered, so nothing is lost while the
 * notification service has never been started.
 */
class RabbitPublisher implements EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(RabbitPublisher.class);

    private enum Answer {
        TAKEN,
        /** The broker is there, and no queue wants it. */
        UNWANTED,
        NONE
    }

    private final RabbitTemplate rabbit;
    private final Passages passages;
    private final Duration confirmWithin;

    RabbitPublisher(RabbitTemplate rabbit, Passages passages, Duration confirmWithin) {
        this.rabbit = rabbit;
        this.passages = passages;
        this.confirmWithin = confirmWithin;
    }

    @Override
    public Broker broker() {
        return Broker.RABBIT;
    }

    @Override
    public CompletableFuture<Published> publish(List<OutboxEntry> inOrder) {
        int confirmed = 0;
        for (var entry : inOrder) {
            var answer = publish(entry);
            if (answer != Answer.TAKEN) {
                return CompletableFuture.completedFuture(new Published(confirmed, answer == Answer.UNWANTED));
            }
            confirmed++;
        }
        return CompletableFuture.completedFuture(new Published(confirmed, false));
    }

    private Answer publish(OutboxEntry entry) {
        var passage = passages.begin(entry, broker());
        var answer = publish(entry, passage);
        passage.end(answer == Answer.TAKEN);
        return answer;
    }

    private Answer publish(OutboxEntry entry, Passage passage) {
        var correlation = new CorrelationData(entry.id());
        try {
            rabbit.send(Envelope.DESTINATION, entry.type(), message(entry, passage), correlation);
            var answer = correlation.getFuture().get(confirmWithin.toMillis(), TimeUnit.MILLISECONDS);
            if (correlation.getReturned() != null) {
                log.info("no queue takes {} {}", entry.type(), entry.id());
                return Answer.UNWANTED;
            }
            return answer.ack() ? Answer.TAKEN : Answer.NONE;
        } catch (AmqpException | ExecutionException | TimeoutException away) {
            log.debug("RabbitMQ did not confirm {}: {}", entry.id(), away.toString());
            return Answer.NONE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static Message message(OutboxEntry entry, Passage passage) {
        var builder = MessageBuilder.withBody(entry.data().getBytes(StandardCharsets.UTF_8))
                .setContentType("application/json")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(entry.id())
                .setTimestamp(Date.from(entry.at()));
        Envelope.of(entry).forEach((name, value) -> builder.setHeader("cloudEvents_" + name, value));
        passage.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
