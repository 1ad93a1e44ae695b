package com.prescripto.notification.accounts;

import java.util.function.Function;
import java.util.function.Supplier;

/** The notices booking-service gives out, one per account, and the links it makes for mails. */
public interface AccountNotices {
    /** Asks for the notice as it is now. Answers within seconds, also when booking-service does not. */
    Answer<AccountNotice> find(String accountId);

    /**
     * Asks for a fresh link's secret, to be put into one mail and nowhere else.
     *
     * @return unknown when nobody waits for such a link
     */
    Answer<String> link(String accountId, LinkPurpose purpose);

    /** What came of asking. */
    sealed interface Answer<A> {
        /** Handles all three answers. */
        <T> T fold(Function<A, T> found, Supplier<T> unknown, Function<String, T> unavailable);

        /** What was asked for. */
        record Found<A>(A what) implements Answer<A> {
            @Override
            public <T> T fold(Function<A, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return found.apply(what);
            }

            /** It may be a link. */
            @Override
            public String toString() {
                return "Found";
            }
        }

        /** Booking-service says there is no such thing; asking again would not help. */
        record Unknown<A>() implements Answer<A> {
            @Override
            public <T> T fold(Function<A, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return unknown.get();
            }
        }

        /** No usable answer for now; {@code why} names no person. */
        record Unavailable<A>(String why) implements Answer<A> {
            @Override
            public <T> T fold(Function<A, T> found, Supplier<T> unknown, Function<String, T> unavailable) {
                return unavailable.apply(why);
            }
        }
    }
}
