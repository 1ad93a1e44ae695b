package com.prescripto.booking.patients;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders;
import com.prescripto.booking.kernel.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The patients behind the accounts.
 *
 * <p>Account and patient are two writes. Should the process die between them, the account says enough to make the second
 * one when its holder next signs in.
 */
@Service
class PatientHolders implements AccountHolders {

    private final Patients patients;
    private final Clock clock;

    PatientHolders(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.PATIENT;
    }

    @Override
    public Optional<Holder> holder(Account account) {
        return Optional.of(patientOf(account));
    }

    /** The patient an account is for, stored now if that has not happened yet. */
    Holder patientOf(Account account) {
        var id = new PatientId(account.personId());
        var name = patients.find(id).map(Patient::name).orElseGet(() -> {
            // When somebody else stores them at the same moment, it is the same patient.
            patients.add(Patient.register(id, account.name(), clock.instant()));
            return account.name();
        });
        return new Holder(name, null);
    }
}
