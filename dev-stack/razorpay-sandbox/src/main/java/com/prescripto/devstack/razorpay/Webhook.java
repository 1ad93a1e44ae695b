package com.prescripto.devstack.razorpay;

import org.jspecify.annotations.Nullable;

/**
 * News for an account, with the state of things when it happened.
 *
 * @param id the event's, the same however often it is sent
 * @param body the bytes that are signed and sent, as text
 * @param tries how often it was sent
 * @param answer the last status, 0 when nobody answered, null before
 * @param nextAt when it is sent, in epoch milliseconds
 */
record Webhook(
        String id,
        String account,
        String event,
        String body,
        State state,
        int tries,
        @Nullable Integer answer,
        long nextAt,
        long createdAt) {

    enum State {
        WAITING,
        HELD,
        DROPPED,
        DELIVERED,
        GIVEN_UP
    }

    Webhook become(State now) {
        return new Webhook(id, account, event, body, now, tries, answer, nextAt, createdAt);
    }

    Webhook answered(int status, State now, long next) {
        return new Webhook(id, account, event, body, now, tries + 1, status, next, createdAt);
    }
}
