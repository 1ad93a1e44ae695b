package com.prescripto.booking.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * A link that was mailed to an account's address, and what it is good for.
 *
 * @param hash of its {@link LinkToken}
 * @param boundTo what must still be so when it is used: the address it was sent to, or when the password was set that it
 *     replaces. So the first use of a link to a new password, or any other change of it, makes all of them void
 */
public record MailedLink(String hash, AccountId account, Purpose purpose, String boundTo, Instant expiresAt) {

    /** What a link is good for. */
    public enum Purpose {
        /** Shows that the mail is read by the account's holder. */
        CONFIRM_ADDRESS(Duration.ofDays(7)),
        /** Sets another password. */
        RESET_PASSWORD(Duration.ofMinutes(30));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        /** How long a link of this purpose is good for. */
        public Duration life() {
            return life;
        }

        private String boundTo(Account account) {
            return switch (this) {
                case CONFIRM_ADDRESS -> account.email().value();
                case RESET_PASSWORD -> account.passwordSetAt().toString();
            };
        }
    }

    static MailedLink to(Account account, Purpose purpose, LinkToken token, Instant now) {
        return new MailedLink(token.hash(), account.id(), purpose, purpose.boundTo(account), now.plus(purpose.life()));
    }

    /** Whether it may be used for its account as that is now. */
    boolean isGood(Account its, Instant now) {
        return its.id().equals(account) && purpose.boundTo(its).equals(boundTo) && now.isBefore(expiresAt);
    }
}
