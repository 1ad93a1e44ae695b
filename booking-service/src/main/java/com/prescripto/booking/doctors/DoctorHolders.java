package com.prescripto.booking.doctors;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders;
import com.prescripto.booking.kernel.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The doctors behind the accounts. An account alone does not say what a doctor is, so one that was never fully added
 * cannot sign in until the admin adds them again.
 */
@Service
class DoctorHolders implements AccountHolders {

    private final Doctors doctors;

    DoctorHolders(Doctors doctors) {
        this.doctors = doctors;
    }

    @Override
    public Role role() {
        return Role.DOCTOR;
    }

    @Override
    public Optional<Holder> holder(Account account) {
        return doctors.find(new DoctorId(account.personId()))
                .map(doctor -> new Holder(doctor.name(), doctor.photoUrl()));
    }
}
