package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Sets another password for somebody who followed the link that was mailed to them. */
@Service
public class ResetPassword {

    private final Accounts accounts;
    private final MailedLinks links;
    private final SetPassword setPassword;
    private final ConfirmAddress confirmAddress;
    private final Clock clock;

    ResetPassword(
            Accounts accounts, MailedLinks links, SetPassword setPassword, ConfirmAddress confirmAddress, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.setPassword = setPassword;
        this.confirmAddress = confirmAddress;
        this.clock = clock;
    }

    /**
     * Sets the password and ends all sessions. Of all links for one password, the first to be used is the last.
     *
     * @return false when the link is no good, or not any more
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    public boolean reset(LinkToken token, Password password) {
        var link = links.find(token).filter(found -> found.purpose() == Purpose.RESET_PASSWORD);
        // Looked at before the password is hashed, or guesses would cost us more than those who guess.
        var holder = link.flatMap(found -> accounts.find(found.account()).filter(account -> isGood(found, account)));
        if (link.isEmpty() || holder.isEmpty()) {
            return false;
        }
        var changed = setPassword.setIf(
                account -> isGood(link.get(), account),
                holder.get().id(),
                password,
                holder.get().actor());
        // The link was in a mail, so the mail is read.
        changed.ifPresent(account -> confirmAddress.confirmed(account.id()));
        return changed.isPresent();
    }

    private boolean isGood(MailedLink link, Account account) {
        return link.isGood(account, clock.instant());
    }
}
