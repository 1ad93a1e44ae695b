package com.prescripto.notification.notifications;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of telling somebody a fact. A reason ({@code why}) never holds an address or a name. */
public sealed interface Outcome {
    /** Handles all three outcomes. */
    <T> T fold(Supplier<T> settled, Function<String, T> tryLater, Function<String, T> givenUp);

    /** Nothing is left to do: told now, told before, or withdrawn because it is no longer true. */
    record Settled() implements Outcome {
        @Override
        public <T> T fold(Supplier<T> settled, Function<String, T> tryLater, Function<String, T> givenUp) {
            return settled.get();
        }
    }

    /** Not yet: something was away or in the way. */
    record TryLater(String why) implements Outcome {
        @Override
        public <T> T fold(Supplier<T> settled, Function<String, T> tryLater, Function<String, T> givenUp) {
            return tryLater.apply(why);
        }
    }

    /** Never: trying again would fail in the same way. */
    record GivenUp(String why) implements Outcome {
        @Override
        public <T> T fold(Supplier<T> settled, Function<String, T> tryLater, Function<String, T> givenUp) {
            return givenUp.apply(why);
        }
    }
}
