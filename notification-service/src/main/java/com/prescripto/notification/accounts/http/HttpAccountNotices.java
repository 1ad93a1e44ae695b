package com.prescripto.notification.accounts.http;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountNotices;
import com.prescripto.notification.accounts.LinkPurpose;
import com.prescripto.notification.accounts.http.AccountReply.LinkReply;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.BookingService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks booking-service for notices and links, as the service {@code notification-service}. */
@Component
class HttpAccountNotices implements AccountNotices {
    private final BookingService booking;

    HttpAccountNotices(BookingService booking) {
        this.booking = booking;
    }

    @Override
    public Answer<AccountNotice> find(String accountId) {
        return booking.ask(AccountReply.class, AccountReply::toNotice, "/internal/accounts/{id}/notice", accountId);
    }

    @Override
    public Answer<String> link(String accountId, LinkPurpose purpose) {
        return booking.make(
                Map.of("purpose", purpose.name()),
                LinkReply.class,
                LinkReply::token,
                "/internal/accounts/{id}/links",
                accountId);
    }
}
