package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Learns that the mail to an account's address is read by its holder. */
@Service
public class ConfirmAddress {

    private final Throttle throttle;
    private final Accounts accounts;
    private final MailedLinks links;
    private final ChangeAccount changeAccount;
    private final Clock clock;

    ConfirmAddress(Throttle throttle, Accounts accounts, MailedLinks links, ChangeAccount changeAccount, Clock clock) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.links = links;
        this.changeAccount = changeAccount;
        this.clock = clock;
    }

    /**
     * Somebody followed the link that was mailed. Doing so again changes nothing.
     *
     * @return false when the link is no good, or not any more
     */
    public boolean confirm(LinkToken token) {
        var account = links.find(token)
                .filter(link -> link.purpose() == Purpose.CONFIRM_ADDRESS)
                .flatMap(link -> accounts.find(link.account()).filter(found -> link.isGood(found, clock.instant())));
        account.ifPresent(found -> confirmed(found.id()));
        return account.isPresent();
    }

    /**
     * Has another mail with such a link sent, if the address is not confirmed yet.
     *
     * @return how long to wait when there were too many tries
     */
    public Optional<Duration> askAgain(Account account, Origin from) {
        var wait = throttle.countMail(account.email(), from);
        if (wait.isEmpty()) {
            changeAccount.change(account.id(), current -> current.askConfirmation(clock.instant()));
        }
        return wait;
    }

    void confirmed(AccountId id) {
        changeAccount.change(id, account -> account.confirmAddress(clock.instant()));
    }
}
