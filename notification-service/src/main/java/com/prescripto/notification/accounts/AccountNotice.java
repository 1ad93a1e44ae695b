package com.prescripto.notification.accounts;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about an account may say, as booking-service knows it at this moment. Holds a name and an address: never
 * stored, never logged.
 *
 * @param version rises with every change of the account
 * @param addressConfirmed whether somebody has shown that they read the mail sent there
 * @param passwordSetAt when the password began to count that counts now
 * @param resetAskedAt when somebody last asked for a new password; null when nobody waits for one
 * @param zone the clinic's zone, in which times are shown
 */
public record AccountNotice(
        String accountId,
        long version,
        AccountRole role,
        String name,
        String email,
        boolean addressConfirmed,
        Instant passwordSetAt,
        @Nullable Instant resetAskedAt,
        ZoneId zone,
        Clinic clinic) {
    /** Who writes, and who can be asked. */
    public record Clinic(String name, String phone) {}

    /** Says which account, and nothing about people. */
    @Override
    public String toString() {
        return "AccountNotice[" + accountId + " v" + version + "]";
    }
}
