package com.prescripto.notification.inbox;

import com.prescripto.notification.inbox.InboxMetrics.Cause;
import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.Outcome;
import com.prescripto.notification.notifications.TellPatient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Takes booking events one by one. Returning acknowledges a message: everything about it is done, or a copy waits in
 * another queue. Throwing hands it back to the broker, which parks it once it has been handed out too often.
 */
@Component
class BookingEventListener {
    private static final Logger log = LoggerFactory.getLogger(BookingEventListener.class);

    private final BookingEventReader reader;
    private final TellPatient tellPatient;
    private final RetryLadder ladder;
    private final InboxMetrics metrics;
    private final InboxProperties properties;

    BookingEventListener(
            BookingEventReader reader,
            TellPatient tellPatient,
            RetryLadder ladder,
            InboxMetrics metrics,
            InboxProperties properties) {
        this.reader = reader;
        this.tellPatient = tellPatient;
        this.ladder = ladder;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** Takes the raw message: a converter that fails on one would take the decision out of our hands. */
    @RabbitListener(queues = RetryTopology.WORK_QUEUE)
    void on(Message message) throws InterruptedException {
        Runnable next = reader.read(message)
                .fold(
                        (envelope, event) -> event.tells(envelope)
                                .map(fact -> tell(message, fact.causedBy(envelope.cause())))
                                .orElse(metrics::ignored),
                        () -> metrics::ignored,
                        why -> () -> park(message, Cause.UNREADABLE, why));
        try {
            next.run();
        } catch (RetryLadder.NotMoved stuck) {
            Thread.sleep(properties.pauseAfterFailedMove().toMillis()); // or the broker would hand it out in a loop
            throw stuck;
        }
    }

    private Runnable tell(Message message, Fact fact) {
        return outcome(fact)
                .fold(
                        () -> () -> {},
                        why -> () -> tryLater(message, fact.id(), why),
                        why -> () -> park(message, Cause.GIVEN_UP, why));
    }

    private Outcome outcome(Fact fact) {
        try {
            return tellPatient.tell(fact);
        } catch (RuntimeException failure) { // a database that is away, or a bug: neither may lose the message
            log.warn("{} failed", fact.id(), failure);
            return new Outcome.TryLater(failure.getClass().getSimpleName());
        }
    }

    private void tryLater(Message message, NotificationId what, String why) {
        if (ladder.isSpent(message)) {
            giveUp(what, why);
            park(message, Cause.SPENT, why);
            return;
        }
        ladder.retry(message, why);
        metrics.retried();
        log.info("{} put off: {}", what, why);
    }

    /** The parked message says the same; a database that is away must not keep it from being parked. */
    private void giveUp(NotificationId what, String why) {
        try {
            tellPatient.giveUp(what, why);
        } catch (RuntimeException failure) {
            log.warn("{} could not be marked as given up", what, failure);
        }
    }

    private void park(Message message, Cause cause, String why) {
        ladder.park(message, why);
        metrics.parked(cause);
        log.warn("Message {} parked: {}", message.getMessageProperties().getMessageId(), why);
    }
}
