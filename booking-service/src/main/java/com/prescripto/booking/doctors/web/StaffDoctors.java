package com.prescripto.booking.doctors.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to doctors what only the staff may see. */
@Component
class StaffDoctors {

    /** Some of the doctors. */
    @Schema(name = "StaffDoctors")
    record StaffDoctorList(
            List<StaffDoctor> items, @Nullable String next) {}

    private final Accounts accounts;

    StaffDoctors(Accounts accounts) {
        this.accounts = accounts;
    }

    StaffDoctor view(Doctor doctor) {
        return view(doctor, accounts.emails(List.of(doctor.id().value())));
    }

    StaffDoctorList view(Listing<Doctor> listing) {
        var emails = accounts.emails(
                listing.items().stream().map(doctor -> doctor.id().value()).toList());
        var views = listing.map(doctor -> view(doctor, emails));
        return new StaffDoctorList(views.items(), views.next());
    }

    private static StaffDoctor view(Doctor doctor, Map<String, EmailAddress> emails) {
        var email = emails.get(doctor.id().value());
        if (email == null) {
            // Every doctor is stored after their account.
            throw new Refusal(ProblemType.UNEXPECTED);
        }
        return StaffDoctor.of(doctor, email);
    }
}
