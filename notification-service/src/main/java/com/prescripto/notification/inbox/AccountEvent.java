package com.prescripto.notification.inbox;

import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import java.util.Objects;
import java.util.Optional;

/** What this service reads of an event about an account; its version is the account's. */
sealed interface AccountEvent extends BookingEvent {
    String accountId();

    /** Which mail the holder gets. */
    NotificationKind kind();

    @Override
    default Optional<Fact> tells(Envelope envelope) {
        return Optional.of(
                Fact.ofAccount(new NotificationId(envelope.id(), kind()), accountId(), version(), envelope.time()));
    }

    /** ACCOUNT_OPENED v1. */
    record AccountOpened(String accountId, long version) implements AccountEvent {
        public AccountOpened {
            Objects.requireNonNull(accountId, "accountId");
        }

        @Override
        public NotificationKind kind() {
            return NotificationKind.WELCOME;
        }
    }

    /** ADDRESS_CONFIRMATION_REQUESTED v1. */
    record ConfirmationRequested(String accountId, long version) implements AccountEvent {
        public ConfirmationRequested {
            Objects.requireNonNull(accountId, "accountId");
        }

        @Override
        public NotificationKind kind() {
            return NotificationKind.ADDRESS_CONFIRMATION;
        }
    }

    /** PASSWORD_RESET_REQUESTED v1. */
    record ResetRequested(String accountId, long version) implements AccountEvent {
        public ResetRequested {
            Objects.requireNonNull(accountId, "accountId");
        }

        @Override
        public NotificationKind kind() {
            return NotificationKind.PASSWORD_RESET;
        }
    }

    /** PASSWORD_CHANGED v1. */
    record PasswordChanged(String accountId, long version) implements AccountEvent {
        public PasswordChanged {
            Objects.requireNonNull(accountId, "accountId");
        }

        @Override
        public NotificationKind kind() {
            return NotificationKind.PASSWORD_CHANGED;
        }
    }
}
