package com.prescripto.booking.outbox;

/** Where facts go. Each is served on its own: one that is away never delays the other. */
public enum Broker {
    /** Towards the audit trail. */
    KAFKA,
    /** Towards the notifications. */
    RABBIT
}
