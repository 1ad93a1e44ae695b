package com.prescripto.booking.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.Passwords;
import com.prescripto.booking.accounts.PasswordsContract;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArgonPasswordsTests extends PasswordsContract {

    private final ArgonPasswords passwords =
            new ArgonPasswords(new RandomSecrets(), new PasswordProperties(2, Duration.ofSeconds(30)));

    @Override
    protected Passwords passwords() {
        return passwords;
    }

    @Test
    void a_hash_costs_what_owasp_asks_for_at_least() {
        assertThat(passwords.hash(new Password("a quiet green river")).value())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        var password = new Password("a quiet green river");
        assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
    }

    @Test
    void more_than_there_is_room_for_are_turned_away_instead_of_queued_for_ever() {
        var narrow = new ArgonPasswords(new RandomSecrets(), new PasswordProperties(1, Duration.ZERO));
        var tries = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> narrow.matches("a guess", Optional.empty())))
                .limit(64)
                .toList();
        // Which of them is first is anybody's guess.
        var outcomes = tries.stream()
                .map(attempt -> attempt.<Object>handle(
                                (matches, refused) -> refused == null ? matches : refused.getCause())
                        .join())
                .toList();
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(Passwords.Busy.class)
                .contains(false)
                .allMatch(outcome -> outcome instanceof Passwords.Busy || outcome.equals(false));
    }
}
