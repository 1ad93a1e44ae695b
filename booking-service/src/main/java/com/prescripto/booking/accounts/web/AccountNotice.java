package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders.Holder;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an account, and to whom. The links in such mails are asked for one by one and are not here.
 *
 * @param resetAskedAt when somebody last asked for a new password; absent when nobody waits for one
 */
record AccountNotice(
        String accountId,
        long version,
        Role role,
        String name,
        String email,
        boolean addressConfirmed,
        Instant passwordSetAt,
        @Nullable Instant resetAskedAt,
        String zone,
        ClinicPart clinic) {

    record ClinicPart(String name, String address, String phone) {}

    static AccountNotice of(Account account, @Nullable Holder holder, Clinic clinic, Instant now) {
        return new AccountNotice(
                account.id().value(),
                account.version(),
                account.role(),
                holder == null ? account.name() : holder.name(),
                account.email().value(),
                account.confirmedAt() != null,
                account.passwordSetAt(),
                account.isResetOpen(now) ? account.resetAskedAt() : null,
                clinic.zone().getId(),
                new ClinicPart(clinic.name(), clinic.address(), clinic.phone()));
    }

    /** Says which account, and nothing about people. */
    @Override
    public String toString() {
        return "AccountNotice[" + accountId + " v" + version + "]";
    }
}
