package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import org.springframework.stereotype.Service;

/** Opens the account the clinic starts with. Can be repeated: what is there already stays as it is. */
@Service
public class OpenFirstAdmin {

    private static final String NAME = "Administrator";

    /** What came of it. */
    public enum Outcome {
        OPENED,
        /** There is an admin with this address already; their password was left alone. */
        THERE,
        /** The address belongs to a patient or a doctor. */
        NOT_AN_ADMIN
    }

    private final Accounts accounts;
    private final OpenAccount openAccount;

    OpenFirstAdmin(Accounts accounts, OpenAccount openAccount) {
        this.accounts = accounts;
        this.openAccount = openAccount;
    }

    public Outcome open(EmailAddress email, Password password) {
        var found = accounts.withEmail(email);
        if (found.isEmpty() && openAccount.openForAdmin(NAME, email, password).isPresent()) {
            return Outcome.OPENED;
        }
        return accounts.withEmail(email)
                .filter(account -> account.role() == Role.ADMIN)
                .map(account -> Outcome.THERE)
                .orElse(Outcome.NOT_AN_ADMIN);
    }
}
