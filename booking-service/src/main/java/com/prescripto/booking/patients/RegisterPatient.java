package com.prescripto.booking.patients;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.OpenAccount;
import com.prescripto.booking.accounts.OpenSession;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.Passwords;
import com.prescripto.booking.accounts.SignedIn;
import com.prescripto.booking.accounts.Throttle;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers a patient and signs them in. The account comes first, as its unique e-mail address decides. */
@Service
public class RegisterPatient {

    /**
     * What somebody typed to register.
     *
     * @param key names the wish: asking again under the same key registers nobody, but signs in who knows the password
     */
    public record Registration(
            String name,
            EmailAddress email,
            Password password,
            @Nullable String key) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** They are a patient now, and signed in. */
        record Registered(SignedIn signedIn) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered,
                    Supplier<T> emailTaken,
                    Function<Duration, T> tooManyTries,
                    Supplier<T> keyReused) {
                return registered.apply(signedIn);
            }
        }

        /** There is an account with this address already. */
        record EmailTaken() implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered,
                    Supplier<T> emailTaken,
                    Function<Duration, T> tooManyTries,
                    Supplier<T> keyReused) {
                return emailTaken.get();
            }
        }

        /** Nothing was done; the next try counts after this time. */
        record TooManyTries(Duration pause) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered,
                    Supplier<T> emailTaken,
                    Function<Duration, T> tooManyTries,
                    Supplier<T> keyReused) {
                return tooManyTries.apply(pause);
            }
        }

        /** The key has been used to register somebody else. */
        record KeyReused() implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered,
                    Supplier<T> emailTaken,
                    Function<Duration, T> tooManyTries,
                    Supplier<T> keyReused) {
                return keyReused.get();
            }
        }

        <T> T fold(
                Function<SignedIn, T> registered,
                Supplier<T> emailTaken,
                Function<Duration, T> tooManyTries,
                Supplier<T> keyReused);
    }

    private final Throttle throttle;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenAccount openAccount;
    private final OpenSession openSession;
    private final PatientHolders holders;
    private final Ids ids;

    RegisterPatient(
            Throttle throttle,
            Accounts accounts,
            Passwords passwords,
            OpenAccount openAccount,
            OpenSession openSession,
            PatientHolders holders,
            Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.openAccount = openAccount;
        this.openSession = openSession;
        this.holders = holders;
        this.ids = ids;
    }

    /**
     * Registers somebody.
     *
     * @throws com.prescripto.booking.accounts.Passwords.Busy when too many passwords are being hashed
     */
    public Outcome register(Registration typed, Origin from) {
        var pause = throttle.countRegistration(from);
        if (pause.isPresent()) {
            return new Outcome.TooManyTries(pause.get());
        }
        var key = typed.key();
        var id = key == null ? new PatientId(ids.next(PatientId.KIND)) : PatientId.of(key);
        var before = key == null ? Optional.<Account>empty() : accounts.ofPerson(id.value());
        if (before.isPresent()) {
            return again(before.get(), typed);
        }
        var person = new OpenAccount.Person(Role.PATIENT, id.value(), typed.name());
        return openAccount
                .open(person, typed.email(), typed.password())
                .map(this::welcome)
                // Of two that were sent at once, the slower finds what the faster has done.
                .or(() -> accounts.ofPerson(id.value()).map(account -> again(account, typed)))
                .orElseGet(Outcome.EmailTaken::new);
    }

    /** No answer is kept, as it holds a session: who registered before gets another one, for the same password. */
    private Outcome again(Account before, Registration typed) {
        if (!before.email().equals(typed.email())) {
            return new Outcome.KeyReused();
        }
        return passwords.matches(typed.password().value(), Optional.of(before.password()))
                ? welcome(before)
                : new Outcome.EmailTaken();
    }

    private Outcome welcome(Account account) {
        return new Outcome.Registered(openSession.open(account, holders.patientOf(account), App.PATIENT));
    }
}
