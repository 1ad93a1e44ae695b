package com.prescripto.notification.platform;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the services know of each other.
 *
 * @param password the secret the services share; the service does not start without it
 */
@Validated
@ConfigurationProperties("prescripto.service")
public record ServiceProperties(@NotBlank String password) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ServiceProperties[password=***]";
    }
}
