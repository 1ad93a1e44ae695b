package com.prescripto.booking.accounts.web;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * What an app gets when somebody signs in. The refresh token is not here: it is in a cookie that no script can read.
 *
 * @param expiresAt when the access token stops being good
 */
@NamedInterface("web")
public record Session(String accessToken, Instant expiresAt, Me me) {

    @Override
    public String toString() {
        return "Session[" + me.role() + "]";
    }
}
