package com.prescripto.booking.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "Meera Iyer, M. I.",
        "'  Meera   Iyer ', M. I.",
        "Madonna, M.",
        "Maria de la Cruz Gomez, M. d. l.",
        "मीरा नायर, मी. ना.",
        "李 小龍, 李. 小.",
        "'', ''"
    })
    void a_name_is_its_first_letters(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
