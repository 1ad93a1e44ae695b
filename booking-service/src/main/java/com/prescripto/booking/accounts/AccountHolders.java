package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who stands behind the accounts of one role. Implemented by the modules the people belong to. */
public interface AccountHolders {

    /**
     * The person an account is for, as they are now.
     *
     * @param photoUrl where browsers load their picture from
     */
    record Holder(String name, @Nullable String photoUrl) {}

    /** Whose accounts these are. */
    Role role();

    /**
     * Who holds an account. Makes up for a person that was never stored because the process died after the account was,
     * where the account says enough to do so.
     *
     * @return empty when there is no such person: the account was never fully opened
     */
    Optional<Holder> holder(Account account);
}
