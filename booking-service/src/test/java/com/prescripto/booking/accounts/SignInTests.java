package com.prescripto.booking.accounts;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.SessionEvent.SignInRefused.Why;
import com.prescripto.booking.accounts.SignIn.Credentials;
import com.prescripto.booking.accounts.SignIn.Outcome;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.trail.InMemoryTrail.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTests {

    private static final EmailAddress EMAIL = new EmailAddress("asha@test.example");
    private static final String PASSWORD = "a quiet green river";

    private final AccountsFixture fixture = new AccountsFixture();
    private final SignIn signIn = fixture.signIn();

    @BeforeEach
    void open() {
        var person = new OpenAccount.Person(Role.DOCTOR, "doc_1", "Dr Asha Rao");
        fixture.openAccount.open(person, EMAIL, new Password(PASSWORD), Actor.SYSTEM);
    }

    @Test
    void the_right_password_opens_a_session() {
        var outcome = signIn.signIn(new Credentials(EMAIL, PASSWORD, App.STAFF), HOME);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Welcome.class, welcome -> {
            assertThat(welcome.signedIn().account().email()).isEqualTo(EMAIL);
            assertThat(fixture.sessions.find(welcome.signedIn().token().sessionId()))
                    .isPresent();
        });
    }

    @Test
    void an_unknown_address_and_a_wrong_password_cannot_be_told_apart() {
        var wrong = signIn.signIn(new Credentials(EMAIL, "another password", App.STAFF), HOME);
        var unknown =
                signIn.signIn(new Credentials(new EmailAddress("nobody@test.example"), PASSWORD, App.STAFF), HOME);
        assertThat(unknown).isEqualTo(wrong).isEqualTo(new Outcome.WrongCredentials());
        assertThat(fixture.passwords.compared()).as("both cost a comparison").isEqualTo(2);
    }

    @Test
    void the_other_app_is_told_only_to_those_who_know_the_password() {
        assertThat(signIn.signIn(new Credentials(EMAIL, PASSWORD, App.PATIENT), HOME))
                .isEqualTo(new Outcome.WrongApp());
        assertThat(signIn.signIn(new Credentials(EMAIL, "another password", App.PATIENT), HOME))
                .isEqualTo(new Outcome.WrongCredentials());
    }

    @Test
    void after_too_many_tries_nothing_is_compared_any_more() {
        fixture.throttle.runOut(Duration.ofSeconds(30));
        assertThat(signIn.signIn(new Credentials(EMAIL, PASSWORD, App.STAFF), HOME))
                .isEqualTo(new Outcome.TooManyTries(Duration.ofSeconds(30)));
        assertThat(fixture.passwords.compared()).isZero();
    }

    @Test
    void an_account_that_was_never_fully_opened_does_not_sign_in() {
        var outcome = fixture.signIn(new NobodyIsADoctor()).signIn(new Credentials(EMAIL, PASSWORD, App.STAFF), HOME);
        assertThat(outcome).isEqualTo(new Outcome.WrongCredentials());
    }

    @Test
    void the_trail_hears_who_came_in_and_why_others_did_not_but_no_address() {
        signIn.signIn(new Credentials(EMAIL, "another password", App.STAFF), HOME);
        signIn.signIn(new Credentials(new EmailAddress("nobody@test.example"), PASSWORD, App.STAFF), HOME);
        signIn.signIn(new Credentials(EMAIL, PASSWORD, App.PATIENT), HOME);
        signIn.signIn(new Credentials(EMAIL, PASSWORD, App.STAFF), HOME);
        fixture.throttle.runOut(Duration.ofSeconds(30));
        signIn.signIn(new Credentials(EMAIL, PASSWORD, App.STAFF), HOME);

        var account = fixture.accounts.withEmail(EMAIL).orElseThrow();
        var id = account.id().value();
        assertThat(fixture.trail.lines())
                .containsExactly(
                        refused(id, App.STAFF, Why.WRONG_PASSWORD),
                        refused(null, App.STAFF, Why.UNKNOWN_ADDRESS),
                        refused(id, App.PATIENT, Why.WRONG_APP),
                        new Line(new SessionEvent.SignedIn(id, App.STAFF), account.actor()),
                        refused(null, App.STAFF, Why.TOO_MANY_TRIES));
    }

    private static Line refused(@Nullable String account, App app, Why why) {
        return new Line(new SessionEvent.SignInRefused(account, app, why, 1, Instant.EPOCH), Actor.ANONYMOUS);
    }

    @Test
    void credentials_do_not_tell_themselves() {
        assertThat(new Credentials(EMAIL, PASSWORD, App.STAFF)).asString().doesNotContain("river", "asha");
    }

    private static final class NobodyIsADoctor implements AccountHolders {

        @Override
        public Role role() {
            return Role.DOCTOR;
        }

        @Override
        public Optional<Holder> holder(Account account) {
            return Optional.empty();
        }
    }
}
