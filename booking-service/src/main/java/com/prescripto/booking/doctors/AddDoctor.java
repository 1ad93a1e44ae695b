package com.prescripto.booking.doctors;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.OpenAccount;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.Passwords;
import com.prescripto.booking.accounts.SetPassword;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Adds a doctor to the clinic: an account and a person, in two writes.
 *
 * <p>The account comes first, as its unique e-mail address decides. Should the process die before the doctor is stored,
 * adding them again goes on where it stopped.
 */
@Service
public class AddDoctor {

    /** What came of it. */
    public sealed interface Outcome {

        /** They are a doctor here now. */
        record Added(Doctor doctor) implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> added, Supplier<T> emailTaken, Supplier<T> foreignCurrency) {
                return added.apply(doctor);
            }
        }

        /** There is an account with this address already. */
        record EmailTaken() implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> added, Supplier<T> emailTaken, Supplier<T> foreignCurrency) {
                return emailTaken.get();
            }
        }

        /** The fee is not in the clinic's currency. */
        record ForeignCurrency() implements Outcome {
            @Override
            public <T> T fold(Function<Doctor, T> added, Supplier<T> emailTaken, Supplier<T> foreignCurrency) {
                return foreignCurrency.get();
            }
        }

        <T> T fold(Function<Doctor, T> added, Supplier<T> emailTaken, Supplier<T> foreignCurrency);
    }

    private final Clinic clinic;
    private final OpenAccount openAccount;
    private final Accounts accounts;
    private final SetPassword setPassword;
    private final Doctors doctors;
    private final Clock clock;

    AddDoctor(
            Clinic clinic,
            OpenAccount openAccount,
            Accounts accounts,
            SetPassword setPassword,
            Doctors doctors,
            Clock clock) {
        this.clinic = clinic;
        this.openAccount = openAccount;
        this.accounts = accounts;
        this.setPassword = setPassword;
        this.doctors = doctors;
        this.clock = clock;
    }

    /**
     * Adds a doctor.
     *
     * @param password for the first time they sign in
     * @param key names the wish: with the same one, an earlier try that was cut off anywhere is brought to its end
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    public Outcome add(Doctor.Profile profile, EmailAddress email, Password password, String key, Actor by) {
        var id = DoctorId.of(by.id(), key);
        if (!profile.fee().currency().equals(clinic.currency())) {
            return new Outcome.ForeignCurrency();
        }
        var person = new OpenAccount.Person(Role.DOCTOR, id.value(), profile.name());
        return openAccount
                .open(person, email, password, by)
                .flatMap(account -> store(account, profile, by))
                .or(() -> resume(id, profile, email, password, by))
                .<Outcome>map(Outcome.Added::new)
                .orElseGet(Outcome.EmailTaken::new);
    }

    /**
     * Goes on when an earlier try stopped after the account was opened. Only one of several succeeds, or those that were
     * sent under one key.
     */
    private Optional<Doctor> resume(
            DoctorId id, Doctor.Profile profile, EmailAddress email, Password password, Actor by) {
        var left = accounts.withEmail(email).filter(account -> account.role() == Role.DOCTOR);
        var added = left.flatMap(account -> store(account, profile, by));
        if (added.isPresent()) {
            left.ifPresent(account -> setPassword.set(account.id(), password, by));
        }
        return added.or(() ->
                left.filter(account -> account.personId().equals(id.value())).flatMap(mine -> doctors.find(id)));
    }

    /** The doctor of an account; empty when they are stored already. */
    private Optional<Doctor> store(Account account, Doctor.Profile profile, Actor by) {
        var added = Doctor.add(new DoctorId(account.personId()), profile, by, clock.instant());
        return doctors.add(added) ? Optional.of(added.doctor()) : Optional.empty();
    }
}
