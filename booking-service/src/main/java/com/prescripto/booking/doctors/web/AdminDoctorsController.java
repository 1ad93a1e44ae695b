package com.prescripto.booking.doctors.web;

import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.doctors.AddDoctor;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.EditDoctor;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.doctors.web.DoctorForms.DoctorForm;
import com.prescripto.booking.doctors.web.DoctorForms.FeeForm;
import com.prescripto.booking.doctors.web.DoctorForms.NewDoctorForm;
import com.prescripto.booking.doctors.web.StaffDoctors.StaffDoctorList;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.platform.CommandKey;
import com.prescripto.booking.platform.OnceOnly;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clinic's doctors, for its admins. */
@RestController
@RequestMapping("/api/admin/doctors")
class AdminDoctorsController {

    private final Doctors doctors;
    private final AddDoctor addDoctor;
    private final EditDoctor editDoctor;
    private final StaffDoctors views;
    private final OnceOnly onceOnly;

    AdminDoctorsController(
            Doctors doctors, AddDoctor addDoctor, EditDoctor editDoctor, StaffDoctors views, OnceOnly onceOnly) {
        this.onceOnly = onceOnly;
        this.doctors = doctors;
        this.addDoctor = addDoctor;
        this.editDoctor = editDoctor;
        this.views = views;
    }

    @GetMapping
    StaffDoctorList list(
            @RequestParam(required = false) @Nullable Specialty specialty,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return views.view(doctors.search(new DoctorSearch(specialty, q, null, false, after, limit)));
    }

    /** Adds a doctor. Sent again with the same key, it gives the same answer and adds nobody. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<StaffDoctor> add(
            Actor admin,
            @RequestHeader("Idempotency-Key") @Pattern(regexp = CommandKey.FORM, message = CommandKey.NOT_ONE) String key,
            @Valid @RequestBody NewDoctorForm form) {
        var profile = form.profile(money(form.fee()));
        // The password is not part of it: nothing that could be tried out against it is kept.
        var wish = new Wish(profile, form.email());
        return onceOnly.answer(
                new CommandKey(admin, "POST /api/admin/doctors", key),
                wish,
                StaffDoctor.class,
                () -> add(profile, form, key, admin));
    }

    private record Wish(Doctor.Profile profile, String email) {}

    private ResponseEntity<StaffDoctor> add(Doctor.Profile profile, NewDoctorForm form, String key, Actor admin) {
        return addDoctor
                .add(profile, new EmailAddress(form.email()), new Password(form.password()), key, admin)
                .fold(
                        doctor -> ResponseEntity.created(URI.create("/api/admin/doctors/" + doctor.id()))
                                .body(views.view(doctor)),
                        () -> {
                            throw new Refusal(ProblemType.EMAIL_TAKEN);
                        },
                        () -> {
                            throw otherCurrency();
                        });
    }

    @GetMapping("/{id}")
    StaffDoctor doctor(@PathVariable String id) {
        return doctors.find(new DoctorId(id)).map(views::view).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    @PatchMapping("/{id}")
    StaffDoctor edit(@PathVariable String id, Actor admin, @Valid @RequestBody DoctorForm form) {
        return editDoctor.edit(new DoctorId(id), form.edit(), admin).fold(views::view, this::unknown, this::stale);
    }

    private static Money money(FeeForm fee) {
        try {
            return Money.of(fee.amount(), fee.currency());
        } catch (IllegalArgumentException noCurrency) {
            throw otherCurrency();
        }
    }

    private static Refusal otherCurrency() {
        return Refusal.invalid("/fee/currency", "is not the clinic's currency");
    }

    private StaffDoctor unknown() {
        throw new Refusal(ProblemType.NOT_FOUND);
    }

    private StaffDoctor stale() {
        throw new Refusal(ProblemType.STALE);
    }
}
