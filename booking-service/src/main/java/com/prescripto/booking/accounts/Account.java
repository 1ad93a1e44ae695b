package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to sign in.
 *
 * <p>The account is stored before the person it is for, because its unique e-mail address decides who gets it. It holds
 * all that is needed to store the person later, should the process die in between.
 *
 * @param version 1 when opened, one more with every change
 * @param email unique among all accounts
 * @param confirmedAt when somebody showed that they read the mail sent there; absent until then
 * @param passwordSetAt tells one password from the next: what was given out under another one is void
 * @param resetAskedAt when somebody last asked for a new password; absent when that is done
 * @param personId of the patient or the doctor; an admin is nobody else, so there it is the account's own id
 * @param name of the person when the account was opened; theirs may have changed since
 */
public record Account(
        AccountId id,
        long version,
        Role role,
        EmailAddress email,
        @Nullable Instant confirmedAt,
        PasswordHash password,
        Instant passwordSetAt,
        @Nullable Instant resetAskedAt,
        MailChoice mails,
        String personId,
        String name,
        Instant openedAt) {

    /** How long somebody who asked for a new password is waited for; whoever comes later asks again. */
    private static final Duration RESET_OPEN = Duration.ofDays(1);

    /** An account after a change, with the fact that tells of it. */
    public record Change(Account account, Fact fact) {}

    /** What somebody opens an account with. */
    record Opening(AccountId id, OpenAccount.Person person, EmailAddress email, PasswordHash password, String secret) {}

    static Change open(Opening opening, Actor by, Instant now) {
        var person = opening.person();
        var account = new Account(
                opening.id(),
                1,
                person.role(),
                opening.email(),
                null,
                opening.password(),
                now,
                null,
                MailChoice.all(opening.secret()),
                person.id(),
                person.name().strip(),
                now);
        return new Change(account, new Fact(AccountEvent.Opened.of(account), by, now));
    }

    /** As whom the account's holder acts. */
    public Actor actor() {
        return new Actor(role, personId);
    }

    /** Whether somebody asked for a new password and has not set one yet. */
    public boolean isResetOpen(Instant now) {
        return resetAskedAt != null && now.isBefore(resetAskedAt.plus(RESET_OPEN));
    }

    /** The holder wants another mail to confirm the address with; empty when it is confirmed. */
    Optional<Change> askConfirmation(Instant now) {
        var asked = changed(confirmedAt, password, passwordSetAt, resetAskedAt, mails);
        return confirmedAt != null
                ? Optional.empty()
                : Optional.of(asked.by(AccountEvent.ConfirmationRequested.of(asked), actor(), now));
    }

    /** Whoever reads the mail has said so; empty when it is known. */
    Optional<Change> confirmAddress(Instant now) {
        var confirmed = changed(now, password, passwordSetAt, resetAskedAt, mails);
        return confirmedAt != null
                ? Optional.empty()
                : Optional.of(confirmed.by(AccountEvent.AddressConfirmed.of(confirmed), actor(), now));
    }

    /** Somebody, who need not be the holder, says that the password is forgotten. */
    Change askReset(Instant now) {
        var asked = changed(confirmedAt, password, passwordSetAt, now, mails);
        return asked.by(AccountEvent.ResetRequested.of(asked), Actor.ANONYMOUS, now);
    }

    Change setPassword(PasswordHash another, Actor by, Instant now) {
        var changed = changed(confirmedAt, another, now, null, mails);
        return changed.by(AccountEvent.PasswordChanged.of(changed), by, now);
    }

    /** Some mails are wanted, or not any more; empty when that is so already. */
    Optional<Change> choose(OptionalMail kind, boolean wanted, AccountEvent.Way way, Instant now) {
        if (mails.wants(kind) == wanted) {
            return Optional.empty();
        }
        var chosen = changed(confirmedAt, password, passwordSetAt, resetAskedAt, mails.with(kind, wanted));
        var event = AccountEvent.MailsChosen.of(chosen, kind, way);
        return Optional.of(chosen.by(event, actor(), now));
    }

    /** The right to sign in ends, for good. */
    Change close(Actor who, Instant now) {
        var closed = changed(confirmedAt, password, passwordSetAt, resetAskedAt, mails);
        return closed.by(AccountEvent.Closed.of(closed), who, now);
    }

    private Account changed(
            @Nullable Instant confirmed,
            PasswordHash hash,
            Instant hashSetAt,
            @Nullable Instant resetAsked,
            MailChoice chosen) {
        return new Account(
                id, version + 1, role, email, confirmed, hash, hashSetAt, resetAsked, chosen, personId, name, openedAt);
    }

    private Change by(AccountEvent event, Actor who, Instant now) {
        return new Change(this, new Fact(event, who, now));
    }
}
