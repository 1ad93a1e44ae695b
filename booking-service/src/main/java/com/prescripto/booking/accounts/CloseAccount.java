package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes away somebody's right to sign in, for good, and with it all that is known of them for it. */
@Service
public class CloseAccount {

    /** An account is there no longer. */
    public record Closed(AccountId account) {}

    private final Accounts accounts;
    private final ChangeAccount changeAccount;
    private final Sessions sessions;
    private final MailedLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseAccount(
            Accounts accounts,
            ChangeAccount changeAccount,
            Sessions sessions,
            MailedLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.sessions = sessions;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes a person's account: its address, password and choice of mails go, its sessions end, its mailed links are void.
     * Access tokens already given out are refused, by this process at once, by others within half a minute. Without an
     * account there is nothing to do.
     *
     * @throws AccountBusy when others keep changing it at the same time
     */
    public void close(String personId, Actor by) {
        accounts.ofPerson(personId).map(Account::id).ifPresent(account -> close(account, by));
    }

    private void close(AccountId account, Actor by) {
        // Before, as whoever dies after the account has gone does not find it again; and after, for what was begun
        // meanwhile.
        removeWhatItOpened(account);
        changeAccount.close(account, current -> current.close(by, clock.instant()));
        removeWhatItOpened(account);
        events.publishEvent(new Closed(account));
    }

    private void removeWhatItOpened(AccountId account) {
        sessions.removeOf(account);
        links.removeOf(account);
    }
}
