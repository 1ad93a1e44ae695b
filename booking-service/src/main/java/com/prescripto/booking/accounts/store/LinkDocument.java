package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.MailedLink;
import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * How a mailed link is stored.
 *
 * @param id the hash of its secret
 */
record LinkDocument(@Id String id, String account, String purpose, String boundTo, Instant expiresAt) {

    static LinkDocument of(MailedLink link) {
        return new LinkDocument(
                link.hash(), link.account().value(), link.purpose().name(), link.boundTo(), link.expiresAt());
    }

    MailedLink link() {
        return new MailedLink(id, new AccountId(account), MailedLink.Purpose.valueOf(purpose), boundTo, expiresAt);
    }
}
