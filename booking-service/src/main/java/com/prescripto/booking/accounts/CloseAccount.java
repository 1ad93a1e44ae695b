package com.prescripto.booking.accounts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes away somebody's right to sign in, for good. */
@Service
public class CloseAccount {

    /** An account is there no longer. */
    public record Closed(AccountId account) {}

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    CloseAccount(Accounts accounts, Sessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Removes a person's account and ends its sessions. Access tokens already given out are refused, by this process at
     * once, by others within half a minute. Without an account there is nothing to do.
     */
    public void close(String personId) {
        accounts.ofPerson(personId).map(Account::id).ifPresent(this::close);
    }

    private void close(AccountId account) {
        // The account first: a session that is opened in between could not go on.
        accounts.remove(account);
        sessions.removeOf(account);
        events.publishEvent(new Closed(account));
    }
}
