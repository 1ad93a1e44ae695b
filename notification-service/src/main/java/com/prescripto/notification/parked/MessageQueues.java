package com.prescripto.notification.parked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The broker's side of messages. */
public interface MessageQueues {
    /**
     * One queue as it is now.
     *
     * @param waitSeconds how long a message waits in it before it is tried again; null when it is no such queue
     */
    record Depth(
            String name,
            long messages,
            long consumers,
            @Nullable Long waitSeconds) {}

    /** Every queue of this service, now; throws {@link Away} when the broker does not say. */
    List<Depth> depths();

    /**
     * Sends a message on its way again, with all its tries before it. Returns once the broker has it.
     *
     * @throws Away when it is not known to have it; then nothing is decided, and sending it again does no harm
     */
    void replay(ParkedMessage parked);

    /** The broker does not answer. */
    class Away extends RuntimeException {
        public Away(@Nullable Throwable cause) {
            super("the broker does not answer", cause);
        }
    }
}
