package com.prescripto.booking.accounts;

import java.time.Instant;
import java.util.Optional;

/** All links that were mailed and may still be used. */
public interface MailedLinks {

    Optional<MailedLink> find(LinkToken token);

    void add(MailedLink link);

    /** Removes all links of an account. */
    void removeOf(AccountId account);

    /** Removes the links whose time was over by then. */
    void removeExpired(Instant by);
}
