package com.prescripto.notification.inbox;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a message from booking-service is. */
sealed interface Reading {
    /** Handles all three. */
    <T> T fold(BiFunction<Envelope, BookingEvent, T> event, Supplier<T> notOurs, Function<String, T> unreadable);

    /** An event somebody is told about. */
    record Event(Envelope envelope, BookingEvent body) implements Reading {
        @Override
        public <T> T fold(
                BiFunction<Envelope, BookingEvent, T> event, Supplier<T> notOurs, Function<String, T> unreadable) {
            return event.apply(envelope, body);
        }
    }

    /** An event of a type nobody is told about, also one that came into the world after this service. */
    record NotOurs() implements Reading {
        @Override
        public <T> T fold(
                BiFunction<Envelope, BookingEvent, T> event, Supplier<T> notOurs, Function<String, T> unreadable) {
            return notOurs.get();
        }
    }

    /** Not readable, now or later. */
    record Unreadable(String why) implements Reading {
        @Override
        public <T> T fold(
                BiFunction<Envelope, BookingEvent, T> event, Supplier<T> notOurs, Function<String, T> unreadable) {
            return unreadable.apply(why);
        }
    }
}
