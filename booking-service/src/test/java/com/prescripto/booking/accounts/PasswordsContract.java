package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every way to hash passwords must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PasswordsContract {

    private static final String PASSWORD = "a quiet green river";

    /** The way under test. */
    protected abstract Passwords passwords();

    @Test
    void the_password_matches_its_hash_and_no_other_does() {
        var hash = passwords().hash(new Password(PASSWORD));
        assertThat(passwords().matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords().matches(PASSWORD + " ", Optional.of(hash))).isFalse();
        assertThat(passwords().matches("", Optional.of(hash))).isFalse();
    }

    @Test
    void nothing_matches_when_there_is_nothing_to_compare_with() {
        assertThat(passwords().matches(PASSWORD, Optional.empty())).isFalse();
    }
}
