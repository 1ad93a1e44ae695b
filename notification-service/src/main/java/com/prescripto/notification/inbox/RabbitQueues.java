package com.prescripto.notification.inbox;

import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.TellPatient;
import com.prescripto.notification.parked.MessageQueues;
import com.prescripto.notification.parked.ParkedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.stereotype.Component;

/** The queues of RabbitMQ. */
@Component
class RabbitQueues implements MessageQueues {
    /** What the ladder wrote: a replayed message starts at its foot. */
    private static final Set<String> LADDER = Set.of(
            RetryLadder.RETRY_COUNT,
            RetryLadder.LAST_ERROR,
            RetryLadder.FIRST_FAILED_AT,
            RetryLadder.PARKED_REASON,
            RetryLadder.PARKED_AT,
            "message_id");

    private final AmqpAdmin admin;
    private final RetryLadder ladder;
    private final BookingEventReader reader;
    private final TellPatient tellPatient;
    private final InboxProperties properties;

    RabbitQueues(
            AmqpAdmin admin,
            RetryLadder ladder,
            BookingEventReader reader,
            TellPatient tellPatient,
            InboxProperties properties) {
        this.admin = admin;
        this.ladder = ladder;
        this.reader = reader;
        this.tellPatient = tellPatient;
        this.properties = properties;
    }

    @Override
    public List<Depth> depths() {
        try {
            var all = new ArrayList<Depth>();
            all.add(depth(RetryTopology.WORK_QUEUE, null));
            for (var delay : properties.retryDelays()) {
                all.add(depth(RetryTopology.retryQueueName(delay), delay.toSeconds()));
            }
            all.add(depth(RetryTopology.PARKING_QUEUE, null));
            return all;
        } catch (AmqpException away) {
            throw new Away(away);
        }
    }

    @Override
    public void replay(ParkedMessage parked) {
        var message = message(parked);
        // What was given up would be taken for told; this one is to be tried anew.
        fact(message).ifPresent(fact -> tellPatient.reopen(fact.id()));
        try {
            ladder.again(message);
        } catch (RetryLadder.NotMoved stuck) {
            throw new Away(stuck);
        }
    }

    private Depth depth(String queue, @Nullable Long waitSeconds) {
        var found = admin.getQueueInfo(queue);
        if (found == null) {
            throw new Away(null);
        }
        return new Depth(queue, found.getMessageCount(), found.getConsumerCount(), waitSeconds);
    }

    private static Message message(ParkedMessage parked) {
        var builder = MessageBuilder.withBody(parked.body().bytes())
                .setHeader("replay_of", parked.id().toString());
        var messageId = parked.headers().get("message_id");
        if (messageId != null) {
            builder.setMessageId(messageId);
        }
        if (parked.contentType() != null) {
            builder.setContentType(parked.contentType());
        }
        parked.headers().entrySet().stream()
                .filter(header -> !LADDER.contains(header.getKey()))
                .forEach(header -> builder.setHeader(header.getKey(), header.getValue()));
        return builder.build();
    }

    private Optional<Fact> fact(Message message) {
        return reader.read(message)
                .fold(
                        (envelope, event) -> event.tells(envelope),
                        () -> Optional.<Fact>empty(),
                        why -> Optional.<Fact>empty());
    }
}
