package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.SessionEvent.Refusal;
import com.prescripto.booking.accounts.SessionEvent.SignInRefused.Why;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Signs somebody in who knows the password. */
@Service
public class SignIn {

    /** What somebody typed to sign in. */
    public record Credentials(EmailAddress email, String password, App app) {

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They are in. */
        record Welcome(SignedIn signedIn) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> welcome,
                    Supplier<T> wrongCredentials,
                    Supplier<T> wrongApp,
                    Function<Duration, T> tooManyTries) {
                return welcome.apply(signedIn);
            }
        }

        /** No such account, or another password: which of the two is not told. */
        record WrongCredentials() implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> welcome,
                    Supplier<T> wrongCredentials,
                    Supplier<T> wrongApp,
                    Function<Duration, T> tooManyTries) {
                return wrongCredentials.get();
            }
        }

        /** The password is right, but the account belongs to the other app. */
        record WrongApp() implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> welcome,
                    Supplier<T> wrongCredentials,
                    Supplier<T> wrongApp,
                    Function<Duration, T> tooManyTries) {
                return wrongApp.get();
            }
        }

        /** Nothing was checked; the next try counts after this time. */
        record TooManyTries(Duration pause) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> welcome,
                    Supplier<T> wrongCredentials,
                    Supplier<T> wrongApp,
                    Function<Duration, T> tooManyTries) {
                return tooManyTries.apply(pause);
            }
        }

        <T> T fold(
                Function<SignedIn, T> welcome,
                Supplier<T> wrongCredentials,
                Supplier<T> wrongApp,
                Function<Duration, T> tooManyTries);
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final FindHolder findHolder;
    private final OpenSession openSession;
    private final Trail trail;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            FindHolder findHolder,
            OpenSession openSession,
            Trail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.findHolder = findHolder;
        this.openSession = openSession;
        this.trail = trail;
    }

    /**
     * Signs somebody in.
     *
     * @throws Passwords.Busy when too many passwords are being compared
     */
    public Outcome signIn(Credentials typed, Origin from) {
        var wait = throttle.countSignIn(typed.email(), from);
        if (wait.isPresent()) {
            refused(Optional.empty(), typed.app(), Why.TOO_MANY_TRIES);
            return new Outcome.TooManyTries(wait.get());
        }
        var found = accounts.withEmail(typed.email());
        if (!passwords.matches(typed.password(), found.map(Account::password)) || found.isEmpty()) {
            refused(found, typed.app(), found.isPresent() ? Why.WRONG_PASSWORD : Why.UNKNOWN_ADDRESS);
            return new Outcome.WrongCredentials();
        }
        throttle.forgive(typed.email(), from);
        var account = found.get();
        if (!typed.app().admits(account.role())) {
            refused(found, typed.app(), Why.WRONG_APP);
            return new Outcome.WrongApp();
        }
        return findHolder
                .of(account)
                .<Outcome>map(holder -> new Outcome.Welcome(openSession.open(account, holder, typed.app())))
                .orElseGet(Outcome.WrongCredentials::new);
    }

    /** Whoever it was has proved nothing, so it was nobody we know. */
    private void refused(Optional<Account> account, App app, Why why) {
        var id = account.map(found -> found.id().value()).orElse(null);
        trail.saw(new Refusal(id, app, why), Actor.ANONYMOUS, List.of());
    }
}
