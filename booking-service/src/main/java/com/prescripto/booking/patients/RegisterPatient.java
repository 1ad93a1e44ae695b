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
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Registers a patient and signs them in. The account comes first, as its unique e-mail address decides. */
@Service
public class RegisterPatient {

    /**
     * What somebody typed to register.
     *
     * @param key names the wish: asking again under the same key registers nobody, but signs in who knows the password
     */
    public record Registration(String name, EmailAddress email, Password password, String key) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** They are a patient now, and signed in. */
        record Registered(SignedIn signedIn) implements Outcome {
            @Override
            public <T> T fold(Function<SignedIn, T> registered, Supplier<T> emailTaken, Supplier<T> keyReused) {
                return registered.apply(signedIn);
            }
        }

        /** There is an account with this address already. */
        record EmailTaken() implements Outcome {
            @Override
            public <T> T fold(Function<SignedIn, T> registered, Supplier<T> emailTaken, Supplier<T> keyReused) {
                return emailTaken.get();
            }
        }

        /** The key has been used for somebody else, or with another password. */
        record KeyReused() implements Outcome {
            @Override
            public <T> T fold(Function<SignedIn, T> registered, Supplier<T> emailTaken, Supplier<T> keyReused) {
                return keyReused.get();
            }
        }

        <T> T fold(Function<SignedIn, T> registered, Supplier<T> emailTaken, Supplier<T> keyReused);
    }

    private final Throttle throttle;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenAccount openAccount;
    private final OpenSession openSession;
    private final PatientHolders holders;

    RegisterPatient(
            Throttle throttle,
            Accounts accounts,
            Passwords passwords,
            OpenAccount openAccount,
            OpenSession openSession,
            PatientHolders holders) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.openAccount = openAccount;
        this.openSession = openSession;
        this.holders = holders;
    }

    /** Counts a try to register; tells how long to wait when there were too many. To be asked before anything else. */
    public Optional<Duration> pause(Origin from) {
        return throttle.countRegistration(from);
    }

    /**
     * Registers somebody.
     *
     * @throws com.prescripto.booking.accounts.Passwords.Busy when too many passwords are being hashed
     */
    public Outcome register(Registration typed) {
        return again(typed).orElseGet(() -> open(typed));
    }

    /**
     * What became of the same registration when it was sent before; empty when nothing did. No answer is kept, as it holds a
     * session: who registered before gets another one, for the same password.
     *
     * @throws com.prescripto.booking.accounts.Passwords.Busy when too many passwords are being hashed
     */
    public Optional<Outcome> again(Registration typed) {
        return accounts.ofPerson(PatientId.of(typed.key()).value()).map(before -> again(before, typed));
    }

    private Outcome open(Registration typed) {
        var person =
                new OpenAccount.Person(Role.PATIENT, PatientId.of(typed.key()).value(), typed.name());
        return openAccount
                .open(person, typed.email(), typed.password(), new Actor(person.role(), person.id()))
                .map(this::welcome)
                // Of two that were sent at once, the slower finds what the faster has done.
                .or(() -> again(typed))
                .orElseGet(Outcome.EmailTaken::new);
    }

    private Outcome again(Account before, Registration typed) {
        var same = before.email().equals(typed.email())
                && passwords.matches(typed.password().value(), Optional.of(before.password()));
        return same ? welcome(before) : new Outcome.KeyReused();
    }

    private Outcome welcome(Account account) {
        return new Outcome.Registered(openSession.open(account, holders.patientOf(account), App.PATIENT));
    }
}
