package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an account. Tells ids only: never an address, a password or anything a link is made of. Whoever is to
 * be told is asked for when the mail is sent.
 */
public sealed interface AccountEvent extends DomainEvent {

    String accountId();

    /** The account's, right after it. */
    long version();

    /** Absent when it is no patient's account. */
    @Nullable String patientId();

    /** Absent when it is no doctor's account. */
    @Nullable String doctorId();

    @Override
    default String subject() {
        return accountId();
    }

    /** By what way somebody came who chose their mails. */
    enum Way {
        /** Signed in. */
        PROFILE,
        /** By a link in a mail. */
        LINK
    }

    /** Somebody may sign in from now on. */
    record Opened(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static Opened of(Account account) {
            return new Opened(account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "ACCOUNT_OPENED";
        }
    }

    /** The holder wants another mail to confirm their address with. */
    record ConfirmationRequested(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static ConfirmationRequested of(Account account) {
            return new ConfirmationRequested(
                    account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "ADDRESS_CONFIRMATION_REQUESTED";
        }
    }

    /** The address is read by the account's holder. */
    record AddressConfirmed(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static AddressConfirmed of(Account account) {
            return new AddressConfirmed(account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "ADDRESS_CONFIRMED";
        }
    }

    /** Somebody, who need not be the holder, says that the password is forgotten. */
    record ResetRequested(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static ResetRequested of(Account account) {
            return new ResetRequested(account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "PASSWORD_RESET_REQUESTED";
        }
    }

    /** Another password counts; all sessions under the one before are over. */
    record PasswordChanged(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static PasswordChanged of(Account account) {
            return new PasswordChanged(account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "PASSWORD_CHANGED";
        }
    }

    /** The holder wants some mails, or does not want them any more. */
    record MailsChosen(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId,
            OptionalMail kind,
            boolean wanted,
            Way way)
            implements AccountEvent {

        static MailsChosen of(Account account, OptionalMail kind, Way way) {
            return new MailsChosen(
                    account.id().value(),
                    account.version(),
                    patient(account),
                    doctor(account),
                    kind,
                    account.mails().wants(kind),
                    way);
        }

        @Override
        public String type() {
            return "MAILS_CHOSEN";
        }
    }

    /** Nobody may sign in by it any more, and nothing is left of it but its id. */
    record Closed(
            String accountId,
            long version,
            @Nullable String patientId,
            @Nullable String doctorId) implements AccountEvent {

        static Closed of(Account account) {
            return new Closed(account.id().value(), account.version(), patient(account), doctor(account));
        }

        @Override
        public String type() {
            return "ACCOUNT_CLOSED";
        }
    }

    private static @Nullable String patient(Account account) {
        return account.role() == Role.PATIENT ? account.personId() : null;
    }

    private static @Nullable String doctor(Account account) {
        return account.role() == Role.DOCTOR ? account.personId() : null;
    }
}
