package com.prescripto.notification.emails;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every mail has in common.
 *
 * @param from the sender, with or without a name: {@code Prescripto <no-reply@clinic.example>}
 * @param patientWebUrl where patients see their appointments, without a path
 * @param adminWebUrl where doctors see their days, without a path
 */
@Validated
@ConfigurationProperties("prescripto.email")
public record EmailProperties(
        @NotBlank String from,
        @NotNull URI patientWebUrl,
        @NotNull URI adminWebUrl) {
    /** The sender's address without the name. */
    public String fromAddress() {
        int begin = from.lastIndexOf('<') + 1;
        int end = from.indexOf('>', begin);
        return from.substring(begin, end < 0 ? from.length() : end).strip();
    }
}
