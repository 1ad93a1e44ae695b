package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.AccountEvent.Way;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people say which of the mails that one can do without they want. Saying the same again changes nothing. */
@Service
public class ChooseMails {

    private final Accounts accounts;
    private final ChangeAccount changeAccount;
    private final Clock clock;

    ChooseMails(Accounts accounts, ChangeAccount changeAccount, Clock clock) {
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.clock = clock;
    }

    /** The account a link in a mail is about; empty when the link is none of ours. */
    public Optional<Account> find(Subscription link) {
        return accounts.find(link.account()).filter(link::isFor);
    }

    /** Chooses for somebody who followed a link in a mail; false when it is none of ours. */
    public boolean choose(Subscription link, boolean wanted) {
        var account = find(link);
        account.ifPresent(found -> choose(found.id(), link.kind(), wanted, Way.LINK));
        return account.isPresent();
    }

    /** Chooses for somebody who is signed in; a kind that people of their role do not get stays as it is. */
    public void choose(Account account, OptionalMail kind, boolean wanted) {
        if (kind.isFor(account.role())) {
            choose(account.id(), kind, wanted, Way.PROFILE);
        }
    }

    private void choose(AccountId id, OptionalMail kind, boolean wanted, Way way) {
        changeAccount.change(id, account -> account.choose(kind, wanted, way, clock.instant()));
    }
}
