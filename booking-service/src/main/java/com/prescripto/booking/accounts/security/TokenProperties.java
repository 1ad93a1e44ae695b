package com.prescripto.booking.accounts.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How access tokens are made.
 *
 * @param privateKey a P-256 key as PKCS#8 PEM; when absent one is made for the length of the process, so that tokens end
 *     with it and several instances do not understand one another
 * @param life how long a token is good for
 */
@Validated
@ConfigurationProperties("prescripto.tokens")
record TokenProperties(
        @Nullable String privateKey,
        @DefaultValue("10m") @NotNull Duration life) {

    @Override
    public String toString() {
        return "TokenProperties[" + life + "]";
    }
}
