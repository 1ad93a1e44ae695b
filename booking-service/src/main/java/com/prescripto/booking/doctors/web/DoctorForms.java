package com.prescripto.booking.doctors.web;

import com.prescripto.booking.accounts.web.ValidEmail;
import com.prescripto.booking.accounts.web.ValidPassword;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the staff send about doctors. Each names only what its sender may set. */
final class DoctorForms {

    private static final String ONE_LINE = "\\s*\\S[^\\p{Cntrl}]*";
    private static final String NOT_ONE_LINE = "must be one line, and not empty";
    private static final String SOME_TEXT = "(?s)\\s*\\S.*";
    private static final String NO_TEXT = "must not be empty";
    private static final int LINE = 100;
    private static final int TEXT = 4000;
    private static final int YEARS = 80;

    private DoctorForms() {}

    /**
     * A fee to set.
     *
     * @param amount in minor units
     */
    @Schema(name = "Fee")
    record FeeForm(
            @NotNull @Min(0) @Max(100_000_000) Long amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "is not a currency code") String currency) {}

    /** A new doctor, with the account they will sign in to. */
    @Schema(name = "NewDoctor")
    record NewDoctorForm(
            @NotNull @Size(max = LINE) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String name,

            @NotNull @ValidEmail String email,
            @NotNull @ValidPassword String password,
            @NotNull Specialty specialty,

            @NotNull @Size(max = LINE) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String degree,

            @NotNull @Min(0) @Max(YEARS) Integer experienceYears,
            @NotBlank @Size(max = TEXT) String about,
            @NotBlank @Size(max = 300) String address,

            @NotNull @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String> languages,

            @NotNull @Valid FeeForm fee) {

        Doctor.Profile profile(Money agreed) {
            return new Doctor.Profile(name, specialty, degree, experienceYears, about, address, languages, agreed);
        }

        @Override
        public String toString() {
            return "NewDoctorForm[hidden]";
        }
    }

    /** What an admin sets; an absent field stays. */
    @Schema(name = "DoctorChange")
    record DoctorForm(
            @Nullable @Size(max = LINE) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String name,

            @Nullable @Size(max = LINE) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String degree,

            @Nullable @Min(0) @Max(YEARS) Integer experienceYears,

            @Nullable @Size(max = TEXT) @Pattern(regexp = SOME_TEXT, message = NO_TEXT) String about,

            @Nullable @Size(max = 300) @Pattern(regexp = SOME_TEXT, message = NO_TEXT) String address,

            @Nullable @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String> languages,

            @Nullable Boolean acceptingPatients) {

        Doctor.Edit edit() {
            return new Doctor.Edit(name, degree, experienceYears, about, address, languages, acceptingPatients);
        }
    }

    /** What doctors set themselves; an absent field stays. */
    @Schema(name = "DoctorProfileChange")
    record OwnProfileForm(
            @Nullable @Size(max = TEXT) @Pattern(regexp = SOME_TEXT, message = NO_TEXT) String about,

            @Nullable @Size(max = 300) @Pattern(regexp = SOME_TEXT, message = NO_TEXT) String address,

            @Nullable @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) @Pattern(regexp = ONE_LINE, message = NOT_ONE_LINE) String> languages,

            @Nullable Boolean acceptingPatients) {

        Doctor.Edit edit() {
            return new Doctor.Edit(null, null, null, about, address, languages, acceptingPatients);
        }
    }
}
