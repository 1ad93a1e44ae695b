package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.kernel.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The admin the clinic starts with; nobody when either is absent. */
@Validated
@ConfigurationProperties("prescripto.admin")
record AdminProperties(@Nullable String email, @Nullable String password) {

    /** The configured admin. */
    record FirstAdmin(EmailAddress email, Password password) {}

    /**
     * The configured admin, if there is one.
     *
     * @throws IllegalArgumentException when the address is none, or the password too weak
     */
    Optional<FirstAdmin> firstAdmin() {
        if (email == null || email.isBlank() || password == null || password.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new FirstAdmin(new EmailAddress(email), new Password(password)));
    }

    @Override
    public String toString() {
        return "AdminProperties[" + email + "]";
    }
}
