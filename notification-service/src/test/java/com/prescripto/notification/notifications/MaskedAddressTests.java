package com.prescripto.notification.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskedAddressTests {
    @ParameterizedTest
    @CsvSource({
        "meera@example.org, m•••@e•••.org",
        "m@example.org, m•••@e•••.org",
        "info@meera-kapoor.name, i•••@m•••.name",
        "meera@mail.example.co.in, m•••@m•••.in",
        "meera@localhost, m•••@l•••",
        "\"a@b\"@example.org, \"•••@e•••.org",
        "😀smile@😀.example, 😀•••@😀•••.example",
        "meera@, •••",
        "no address, •••",
        "@example.org, •••",
        "'', •••"
    })
    void an_address_keeps_two_letters_and_its_ending(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }
}
