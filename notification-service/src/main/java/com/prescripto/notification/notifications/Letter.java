package com.prescripto.notification.notifications;

import com.prescripto.notification.emails.Email;
import java.util.function.Function;

/** What came of writing a notification's mail. A reason ({@code why}) never holds an address or a name. */
sealed interface Letter {
    /** Handles all four. */
    <T> T fold(
            Function<Email, T> written,
            Function<String, T> untrue,
            Function<String, T> impossible,
            Function<String, T> tryLater);

    /** It is true now, and this is the mail. */
    record Written(Email email) implements Letter {
        @Override
        public <T> T fold(
                Function<Email, T> written,
                Function<String, T> untrue,
                Function<String, T> impossible,
                Function<String, T> tryLater) {
            return written.apply(email);
        }
    }

    /** It must not be told any more. */
    record Untrue(String why) implements Letter {
        @Override
        public <T> T fold(
                Function<Email, T> written,
                Function<String, T> untrue,
                Function<String, T> impossible,
                Function<String, T> tryLater) {
            return untrue.apply(why);
        }
    }

    /** It can never be written. */
    record Impossible(String why) implements Letter {
        @Override
        public <T> T fold(
                Function<Email, T> written,
                Function<String, T> untrue,
                Function<String, T> impossible,
                Function<String, T> tryLater) {
            return impossible.apply(why);
        }
    }

    /** Somebody who has to be asked does not answer. */
    record TryLater(String why) implements Letter {
        @Override
        public <T> T fold(
                Function<Email, T> written,
                Function<String, T> untrue,
                Function<String, T> impossible,
                Function<String, T> tryLater) {
            return tryLater.apply(why);
        }
    }
}
