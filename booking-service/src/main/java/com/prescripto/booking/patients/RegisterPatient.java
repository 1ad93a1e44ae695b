package com.prescripto.booking.patients;

import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.OpenAccount;
import com.prescripto.booking.accounts.OpenSession;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.SignedIn;
import com.prescripto.booking.accounts.Throttle;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Registers a patient and signs them in. The account comes first, as its unique e-mail address decides. */
@Service
public class RegisterPatient {

    /** What somebody typed to register. */
    public record Registration(String name, EmailAddress email, Password password) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** They are a patient now, and signed in. */
        record Registered(SignedIn signedIn) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered, Supplier<T> emailTaken, Function<Duration, T> tooManyTries) {
                return registered.apply(signedIn);
            }
        }

        /** There is an account with this address already. */
        record EmailTaken() implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered, Supplier<T> emailTaken, Function<Duration, T> tooManyTries) {
                return emailTaken.get();
            }
        }

        /** Nothing was done; the next try counts after this time. */
        record TooManyTries(Duration pause) implements Outcome {
            @Override
            public <T> T fold(
                    Function<SignedIn, T> registered, Supplier<T> emailTaken, Function<Duration, T> tooManyTries) {
                return tooManyTries.apply(pause);
            }
        }

        <T> T fold(Function<SignedIn, T> registered, Supplier<T> emailTaken, Function<Duration, T> tooManyTries);
    }

    private final Throttle throttle;
    private final OpenAccount openAccount;
    private final OpenSession openSession;
    private final PatientHolders holders;
    private final Ids ids;

    RegisterPatient(
            Throttle throttle, OpenAccount openAccount, OpenSession openSession, PatientHolders holders, Ids ids) {
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
        var person = new OpenAccount.Person(Role.PATIENT, ids.next(PatientId.KIND), typed.name());
        return openAccount
                .open(person, typed.email(), typed.password())
                .<Outcome>map(account ->
                        new Outcome.Registered(openSession.open(account, holders.patientOf(account), App.PATIENT)))
                .orElseGet(Outcome.EmailTaken::new);
    }
}
