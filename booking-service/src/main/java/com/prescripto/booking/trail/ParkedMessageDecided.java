package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What an admin did with a message that was set aside; notification-service tells of it. */
public sealed interface ParkedMessageDecided extends DomainEvent {

    /** As notification-service names it. */
    String messageId();

    @Override
    default String subject() {
        return messageId();
    }

    /**
     * It was sent on its way again.
     *
     * @param event type of the event it carries, if it says so
     * @param appointmentId what that is about
     */
    record Replayed(
            String messageId,
            @Nullable String event,
            @Nullable String appointmentId) implements ParkedMessageDecided {
        @Override
        public String type() {
            return "MESSAGE_REPLAYED";
        }
    }

    /**
     * Nobody will be told by it.
     *
     * @param event type of the event it carries, if it says so
     * @param appointmentId what that is about
     */
    record Discarded(
            String messageId,
            @Nullable String event,
            @Nullable String appointmentId) implements ParkedMessageDecided {
        @Override
        public String type() {
            return "MESSAGE_DISCARDED";
        }
    }
}
