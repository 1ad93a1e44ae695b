package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes the word of somebody who has forgotten a password, and tells nobody whether there is an account. */
@Service
public class AskPasswordReset {

    /** Who asks again so soon has a mail on its way already, wherever they ask from. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Throttle throttle;
    private final Later later;
    private final Accounts accounts;
    private final ChangeAccount changeAccount;
    private final Clock clock;

    AskPasswordReset(Throttle throttle, Later later, Accounts accounts, ChangeAccount changeAccount, Clock clock) {
        this.throttle = throttle;
        this.later = later;
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.clock = clock;
    }

    /**
     * Has a mail sent to the address if there is an account with it. Nothing is looked up before this returns.
     *
     * @return how long to wait when there were too many tries; empty when it was taken, whether or not the address is known
     */
    public Optional<Duration> ask(EmailAddress email, Origin from) {
        var wait = throttle.countMail(email, from);
        if (wait.isEmpty()) {
            later.run(() -> accounts.withEmail(email).ifPresent(this::note));
        }
        return wait;
    }

    private void note(Account known) {
        var now = clock.instant();
        changeAccount.change(
                known.id(),
                account -> Optional.of(account)
                        .filter(current -> !hasJustAsked(current, now))
                        .map(current -> current.askReset(now)));
    }

    private static boolean hasJustAsked(Account account, Instant now) {
        var asked = account.resetAskedAt();
        return asked != null && now.isBefore(asked.plus(BETWEEN));
    }
}
