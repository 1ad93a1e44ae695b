package com.prescripto.booking.patients.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.EditPatientProfile;
import com.prescripto.booking.patients.Gender;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in patient's own profile. */
@RestController
@RequestMapping("/api/patient/profile")
class PatientProfileController {

    /** What to set; an absent field stays. An empty phone or address is removed. */
    @Schema(name = "PatientProfileChange")
    record PatientProfileForm(
            @Nullable @Size(max = 100) @Pattern(regexp = "\\s*\\S[^\\p{Cntrl}]*", message = "must be a name") String name,

            @Nullable @Pattern(regexp = "|\\+?[0-9][0-9 ()./-]{4,22}[0-9]", message = "is not a phone number")
            String phone,

            @Nullable LocalDate born,
            @Nullable Gender gender,
            @Nullable @Size(max = 300) String address) {

        Patient.Edit edit() {
            return new Patient.Edit(name, phone, born, gender, address);
        }
    }

    private final Patients patients;
    private final Accounts accounts;
    private final EditPatientProfile editPatientProfile;

    PatientProfileController(Patients patients, Accounts accounts, EditPatientProfile editPatientProfile) {
        this.patients = patients;
        this.accounts = accounts;
        this.editPatientProfile = editPatientProfile;
    }

    @GetMapping
    PatientProfile profile(Actor patient) {
        return patients.find(new PatientId(patient.id())).map(this::view).orElseThrow(this::unknown);
    }

    @PatchMapping
    PatientProfile edit(Actor patient, @Valid @RequestBody PatientProfileForm form) {
        return editPatientProfile
                .edit(new PatientId(patient.id()), form.edit(), patient)
                .fold(
                        this::view,
                        () -> {
                            throw unknown();
                        },
                        () -> {
                            throw Refusal.invalid("/born", "is not a day somebody alive was born on");
                        },
                        () -> {
                            throw new Refusal(ProblemType.STALE);
                        });
    }

    private PatientProfile view(Patient patient) {
        var email = accounts.ofPerson(patient.id().value())
                .orElseThrow(this::unknown)
                .email();
        return PatientProfile.of(patient, email);
    }

    private Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND);
    }
}
