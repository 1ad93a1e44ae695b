package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders.Holder;
import com.prescripto.booking.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who is signed in, as they see themselves.
 *
 * @param addressConfirmed whether they have shown that they read the mail sent to their address
 * @param patientId of a patient only
 * @param doctorId of a doctor only
 */
@NamedInterface("web")
public record Me(
        Role role,
        String name,
        String email,
        boolean addressConfirmed,
        @Nullable String patientId,
        @Nullable String doctorId,
        @Nullable String photoUrl) {

    static Me of(Account account, Holder holder) {
        return new Me(
                account.role(),
                holder.name(),
                account.email().value(),
                account.confirmedAt() != null,
                account.role() == Role.PATIENT ? account.personId() : null,
                account.role() == Role.DOCTOR ? account.personId() : null,
                holder.photoUrl());
    }
}
