package com.prescripto.notification.accounts.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The notice as booking-service writes it: only the fields used here; a reply without one of them cannot be read. */
record AccountReply(
        String accountId,
        long version,
        String role,
        String name,
        String email,
        boolean addressConfirmed,
        Instant passwordSetAt,
        @Nullable Instant resetAskedAt,
        ZoneId zone,
        ClinicReply clinic) {
    AccountReply {
        requireNonNull(accountId, "accountId");
        requireNonNull(role, "role");
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        requireNonNull(passwordSetAt, "passwordSetAt");
        requireNonNull(zone, "zone");
        requireNonNull(clinic, "clinic");
    }

    record ClinicReply(String name, String phone) {
        ClinicReply {
            requireNonNull(name, "clinic.name");
            requireNonNull(phone, "clinic.phone");
        }
    }

    /** A fresh link. */
    record LinkReply(String token) {
        LinkReply {
            requireNonNull(token, "token");
        }

        @Override
        public String toString() {
            return "LinkReply";
        }
    }

    AccountNotice toNotice() {
        return new AccountNotice(
                accountId,
                version,
                Arrays.stream(AccountRole.values())
                        .filter(known -> known.name().equals(role))
                        .findFirst()
                        .orElse(AccountRole.UNKNOWN),
                name,
                email,
                addressConfirmed,
                passwordSetAt,
                resetAskedAt,
                zone,
                new AccountNotice.Clinic(clinic.name(), clinic.phone()));
    }
}
