package com.prescripto.notification.platform;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of asking booking-service for something. */
public sealed interface Answer<T> {
    /** Handles all three answers. */
    <R> R fold(Function<T, R> found, Supplier<R> unknown, Function<String, R> unavailable);

    /** Whether it is unknown because there is nobody to be told of it any more. */
    default boolean isGone() {
        return this instanceof Gone;
    }

    /** As it is now. */
    record Found<T>(T value) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> found, Supplier<R> unknown, Function<String, R> unavailable) {
            return found.apply(value);
        }

        /** It may be about a person, or a secret. */
        @Override
        public String toString() {
            return "Found";
        }
    }

    /** Booking-service says there is no such thing; asking again would not help. */
    record Unknown<T>() implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> found, Supplier<R> unknown, Function<String, R> unavailable) {
            return unknown.get();
        }
    }

    /** Its patient was forgotten. Whoever does not mind the difference need not know it. */
    record Gone<T>() implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> found, Supplier<R> unknown, Function<String, R> unavailable) {
            return unknown.get();
        }
    }

    /** No usable answer for now; {@code why} names no person. */
    record Unavailable<T>(String why) implements Answer<T> {
        @Override
        public <R> R fold(Function<T, R> found, Supplier<R> unknown, Function<String, R> unavailable) {
            return unavailable.apply(why);
        }
    }
}
