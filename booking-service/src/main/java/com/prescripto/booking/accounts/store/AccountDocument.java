package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.MailChoice;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.accounts.PasswordHash;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How an account is stored.
 *
 * @param email of a closed account its own id: nobody's address, and unique as it has to be
 * @param closedAt absent while it is open
 */
record AccountDocument(
        @Id String id,
        long v,
        String role,
        String email,
        @Nullable Instant confirmedAt,
        String password,
        Instant passwordSetAt,
        @Nullable Instant resetAskedAt,
        MailsDocument mails,
        String person,
        String name,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** How the mails somebody does not want are stored. */
    record MailsDocument(String secret, List<String> declined) {

        static MailsDocument of(MailChoice mails) {
            return new MailsDocument(
                    mails.secret(),
                    mails.declined().stream().map(OptionalMail::name).sorted().toList());
        }

        MailChoice mails() {
            return new MailChoice(
                    secret, declined.stream().map(OptionalMail::valueOf).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public String toString() {
            return "MailsDocument" + declined;
        }
    }

    static AccountDocument of(Account account) {
        return new AccountDocument(
                account.id().value(),
                account.version(),
                account.role().name(),
                account.email().value(),
                account.confirmedAt(),
                account.password().value(),
                account.passwordSetAt(),
                account.resetAskedAt(),
                MailsDocument.of(account.mails()),
                account.personId(),
                account.name(),
                account.openedAt(),
                null);
    }

    /** What is left of an account that is closed: it holds the facts that are still to be told of it. */
    static AccountDocument closed(Account account, Instant at) {
        return new AccountDocument(
                account.id().value(),
                account.version(),
                account.role().name(),
                account.id().value(),
                null,
                "",
                at,
                null,
                new MailsDocument("", List.of()),
                account.personId(),
                "",
                account.openedAt(),
                at);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    Account account() {
        return new Account(
                new AccountId(id),
                v,
                Role.valueOf(role),
                new EmailAddress(email),
                confirmedAt,
                new PasswordHash(password),
                passwordSetAt,
                resetAskedAt,
                mails.mails(),
                person,
                name,
                openedAt);
    }

    @Override
    public String toString() {
        return "AccountDocument[" + id + "]";
    }
}
