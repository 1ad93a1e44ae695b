package com.prescripto.notification.emails;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of one attempt to hand over a mail. A reason ({@code why}) never holds an address or a name. */
public sealed interface DeliveryResult {
    /** Handles all four results. */
    <T> T fold(
            Supplier<T> accepted,
            Function<String, T> tryLater,
            Function<String, T> refused,
            Function<String, T> unclear);

    /** The mail server took it. */
    record Accepted() implements DeliveryResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<String, T> tryLater,
                Function<String, T> refused,
                Function<String, T> unclear) {
            return accepted.get();
        }
    }

    /** The mail server did not take it, and may take it later. */
    record TryLater(String why) implements DeliveryResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<String, T> tryLater,
                Function<String, T> refused,
                Function<String, T> unclear) {
            return tryLater.apply(why);
        }
    }

    /** The mail server will never take this mail for this address. */
    record Refused(String why) implements DeliveryResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<String, T> tryLater,
                Function<String, T> refused,
                Function<String, T> unclear) {
            return refused.apply(why);
        }
    }

    /** The whole mail was handed over but the answer got lost: it may or may not have been taken. */
    record Unclear(String why) implements DeliveryResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<String, T> tryLater,
                Function<String, T> refused,
                Function<String, T> unclear) {
            return unclear.apply(why);
        }
    }
}
