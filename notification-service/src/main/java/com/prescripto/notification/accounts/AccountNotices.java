package com.prescripto.notification.accounts;

import com.prescripto.notification.platform.Answer;

/** The notices booking-service gives out, one per account, and the links it makes for mails. */
public interface AccountNotices {
    /** Asks for the notice as it is now. Answers within seconds, also when booking-service does not. */
    Answer<AccountNotice> find(String accountId);

    /**
     * Asks for a fresh link's secret, to be put into one mail and nowhere else.
     *
     * @return unknown when nobody waits for such a link
     */
    Answer<String> link(String accountId, LinkPurpose purpose);
}
