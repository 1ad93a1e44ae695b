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
        "meera@example.org, m•••@example.org",
        "m@example.org, m•••@example.org",
        "\"a@b\"@example.org, \"•••@example.org",
        "😀smile@example.org, 😀•••@example.org",
        "no address, •••",
        "@example.org, •••",
        "'', •••"
    })
    void an_address_keeps_its_first_letter_and_where_it_is(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }
}
