package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Makes the link of a mail at the moment the mail is written, so that its secret is in that mail and nowhere else: in no
 * event, no queue and no store.
 */
@Service
public class MintLink {

    /** A fresh link. */
    public record Minted(LinkToken token, Instant expiresAt) {}

    private final Accounts accounts;
    private final MailedLinks links;
    private final Secrets secrets;
    private final Clock clock;

    MintLink(Accounts accounts, MailedLinks links, Secrets secrets, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A link for an account's mail; empty when nobody waits for such a mail, or there is no such account. */
    public Optional<Minted> mint(AccountId id, Purpose purpose) {
        var now = clock.instant();
        return accounts.find(id)
                .filter(account -> isWaitedFor(account, purpose, now))
                .map(account -> {
                    var token = new LinkToken(secrets.next());
                    var link = MailedLink.to(account, purpose, token, now);
                    links.add(link);
                    return new Minted(token, link.expiresAt());
                });
    }

    /** Our other services may ask for links; what nobody has asked us for, they do not get. */
    private static boolean isWaitedFor(Account account, Purpose purpose, Instant now) {
        return switch (purpose) {
            case CONFIRM_ADDRESS -> account.confirmedAt() == null;
            case RESET_PASSWORD -> account.isResetOpen(now);
        };
    }
}
