package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "demo-admin-2026",
                "demo-doctor-2026",
                "demo-patient-2026",
                "an-admin-of-the-tests",
                "päßwörter sind schön",
                "पासवर्ड नहीं बताऊँगा"
            })
    void an_ordinary_long_password_is_fine(String password) {
        assertThat(PasswordRules.objection(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "ninechars"})
    void a_short_one_is_refused(String password) {
        assertThat(PasswordRules.objection(password)).hasValue("must have at least 10 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "PassWord123",
                "qwertyuiop",
                "1234567890",
                "0123456789",
                "abcdefghijkl",
                "jihgfedcba",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "passpasspass",
                "iloveyou123"
            })
    void one_that_everybody_tries_first_is_refused(String password) {
        assertThat(PasswordRules.objection(password))
                .hasValueSatisfying(why -> assertThat(why).contains("too easy"));
    }

    @Test
    void length_counts_what_people_see_as_a_character_not_storage() {
        assertThat(PasswordRules.objection("🦊🐻🐼🦁🐯🐨🐮🐷🐸")).hasValue("must have at least 10 characters");
        assertThat(PasswordRules.objection("xy".repeat(5) + "-" + "z".repeat(117)))
                .isEmpty();
        assertThat(PasswordRules.objection("xy".repeat(5) + "-" + "z".repeat(118)))
                .hasValue("must have at most 128 characters");
    }

    @Test
    void a_weak_password_cannot_even_be_made_and_a_good_one_does_not_tell_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("password123"));
        assertThat(new Password("a quiet green river")).asString().doesNotContain("river");
        assertThat(new PasswordHash("$argon2id$secret")).asString().doesNotContain("secret");
    }
}
