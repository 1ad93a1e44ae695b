package com.prescripto.booking.doctors.web;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.EditDoctor;
import com.prescripto.booking.doctors.web.DoctorForms.OwnProfileForm;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in doctor's own profile. */
@RestController
@RequestMapping("/api/doctor/profile")
class DoctorProfileController {

    private final Doctors doctors;
    private final EditDoctor editDoctor;
    private final StaffDoctors views;

    DoctorProfileController(Doctors doctors, EditDoctor editDoctor, StaffDoctors views) {
        this.doctors = doctors;
        this.editDoctor = editDoctor;
        this.views = views;
    }

    @GetMapping
    StaffDoctor profile(Actor doctor) {
        return doctors.find(new DoctorId(doctor.id())).map(views::view).orElseGet(this::unknown);
    }

    @PatchMapping
    StaffDoctor edit(Actor doctor, @Valid @RequestBody OwnProfileForm form) {
        return editDoctor
                .edit(new DoctorId(doctor.id()), form.edit(), doctor)
                .fold(views::view, this::unknown, this::stale);
    }

    private StaffDoctor unknown() {
        throw new Refusal(ProblemType.NOT_FOUND);
    }

    private StaffDoctor stale() {
        throw new Refusal(ProblemType.STALE);
    }
}
