package com.prescripto.notification.emails.smtp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsVerificationTests {
    @ParameterizedTest
    @CsvSource({
        "mail.smtp.ssl.trust, *",
        "mail.smtps.ssl.trust, mail.clinic.example",
        "mail.smtp.ssl.checkserveridentity, false",
        "mail.smtps.ssl.checkserveridentity, no"
    })
    void a_client_that_would_trust_anybody_is_refused(String name, String value) {
        assertThatThrownBy(() -> TlsVerification.requireOn(client(name, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }

    @Test
    void a_client_that_checks_is_accepted() {
        assertThatCode(() -> TlsVerification.requireOn(client("mail.smtp.ssl.checkserveridentity", "true")))
                .doesNotThrowAnyException();
        assertThatCode(() -> TlsVerification.requireOn(new Properties())).doesNotThrowAnyException();
    }

    private static Properties client(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
