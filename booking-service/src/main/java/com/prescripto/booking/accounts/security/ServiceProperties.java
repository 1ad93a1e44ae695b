package com.prescripto.booking.accounts.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our other services, which may use {@code /internal}.
 *
 * @param names as they sign in
 * @param password of them all; while it is absent nobody gets in
 */
@Validated
@ConfigurationProperties("prescripto.services")
record ServiceProperties(
        @DefaultValue({"notification-service", "audit-service"})
        List<String> names,

        @Nullable String password) {

    @Override
    public String toString() {
        return "ServiceProperties" + names;
    }
}
