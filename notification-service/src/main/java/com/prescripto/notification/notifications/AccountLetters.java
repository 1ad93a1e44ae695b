package com.prescripto.notification.notifications;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountNotices;
import com.prescripto.notification.accounts.LinkPurpose;
import com.prescripto.notification.emails.AccountEmail;
import com.prescripto.notification.emails.AccountEmails;
import com.prescripto.notification.emails.ToldFact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes mails about accounts, if they are still true. A link's secret is asked for last, for a mail that is then written at
 * once; it is kept nowhere.
 */
@Service
class AccountLetters {
    private final AccountNotices notices;
    private final AccountEmails emails;

    AccountLetters(AccountNotices notices, AccountEmails emails) {
        this.notices = notices;
        this.emails = emails;
    }

    Letter write(Notification notification, ToldFact fact) {
        return notices.find(notification.appointment())
                .fold(
                        notice -> write(notification, notice, fact),
                        () -> new Letter.Impossible("booking-service knows no such account"),
                        Letter.TryLater::new);
    }

    private Letter write(Notification notification, AccountNotice notice, ToldFact fact) {
        if (notice.version() < notification.appointmentVersion()) {
            return new Letter.TryLater("booking-service answered with an older version than the event's");
        }
        var email = email(notification.id().kind());
        return objection(email, notification, notice)
                .<Letter>map(Letter.Untrue::new)
                .orElseGet(() -> linked(email, notice, fact));
    }

    private Letter linked(AccountEmail email, AccountNotice notice, ToldFact fact) {
        var purpose = purpose(email, notice);
        if (purpose == null) {
            return new Letter.Written(emails.write(email, notice, fact, null));
        }
        return notices.link(notice.accountId(), purpose)
                .fold(
                        link -> new Letter.Written(emails.write(email, notice, fact, link)),
                        // It has changed between two questions; the next first answer says how.
                        () -> new Letter.TryLater("booking-service has no such link to give"),
                        Letter.TryLater::new);
    }

    private static Optional<String> objection(AccountEmail email, Notification notification, AccountNotice now) {
        return switch (email) {
            case WELCOME, PASSWORD_CHANGED -> Optional.empty(); // nothing takes it back
            case CONFIRM_ADDRESS ->
                now.addressConfirmed() ? Optional.of("the address is confirmed meanwhile") : Optional.empty();
            case RESET_PASSWORD -> notWaitedFor(notification, now);
        };
    }

    /** Of several wishes the last one is told: its link is good for longest. */
    private static Optional<String> notWaitedFor(Notification wish, AccountNotice now) {
        var asked = now.resetAskedAt();
        if (asked == null) {
            return Optional.of("nobody waits for a new password any more");
        }
        return asked.isAfter(wish.happenedAt())
                ? Optional.of("a new password was asked for again meanwhile")
                : Optional.empty();
    }

    private static @Nullable LinkPurpose purpose(AccountEmail email, AccountNotice notice) {
        return switch (email) {
            case WELCOME -> notice.addressConfirmed() ? null : LinkPurpose.CONFIRM_ADDRESS;
            case CONFIRM_ADDRESS -> LinkPurpose.CONFIRM_ADDRESS;
            case RESET_PASSWORD -> LinkPurpose.RESET_PASSWORD;
            case PASSWORD_CHANGED -> null;
        };
    }

    private static AccountEmail email(NotificationKind kind) {
        return switch (kind) {
            case WELCOME -> AccountEmail.WELCOME;
            case ADDRESS_CONFIRMATION -> AccountEmail.CONFIRM_ADDRESS;
            case PASSWORD_RESET -> AccountEmail.RESET_PASSWORD;
            case PASSWORD_CHANGED -> AccountEmail.PASSWORD_CHANGED;
            case BOOKED, RESCHEDULED, CANCELLED, LAPSED, PAID, REFUNDED, REMINDED_AHEAD, REMINDED_ON_EVE, AGENDA ->
                throw new IllegalArgumentException(kind + " is about no account");
        };
    }
}
