package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.trail.Seen;
import com.prescripto.booking.trail.Sighting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is audited of who comes and goes. It changes no account, so it has no version. Tells ids, never addresses. */
public sealed interface SessionEvent extends DomainEvent {

    /** Whose session; absent when it is nobody's we know. */
    @Nullable String accountId();

    @Override
    default String subject() {
        var account = accountId();
        return account == null ? "nobody" : account;
    }

    /** Somebody proved who they are, and is signed in. */
    record SignedIn(String accountId, App app) implements SessionEvent {
        @Override
        public String type() {
            return "SIGNED_IN";
        }
    }

    /** Somebody ended their session. */
    record SignedOut(String accountId, App app) implements SessionEvent {
        @Override
        public String type() {
            return "SIGNED_OUT";
        }
    }

    /** A refresh token was used a second time, so it was stolen or copied: the session has ended for everybody. */
    record SessionReused(String accountId, App app) implements SessionEvent {
        @Override
        public String type() {
            return "SESSION_REUSED";
        }
    }

    /**
     * Somebody tried to sign in and was refused.
     *
     * @param accountId whose account; absent when it is none, when nothing was looked up, or when it is several
     * @param times how often
     * @param until when last
     */
    record SignInRefused(@Nullable String accountId, App app, Why why, long times, Instant until)
            implements SessionEvent {

        /** Why. */
        public enum Why {
            WRONG_PASSWORD,
            UNKNOWN_ADDRESS,
            WRONG_APP,
            TOO_MANY_TRIES
        }

        @Override
        public String type() {
            return "SIGN_IN_REFUSED";
        }
    }

    /** One try to sign in that was refused. */
    record Refusal(@Nullable String accountId, App app, SignInRefused.Why why) implements Sighting {

        @Override
        public DomainEvent event(Actor by, Seen seen) {
            return new SignInRefused(accountId, app, why, seen.times(), seen.until());
        }

        @Override
        public Optional<Sighting> oneOfMany() {
            return Optional.of(new Refusal(null, app, why));
        }
    }
}
