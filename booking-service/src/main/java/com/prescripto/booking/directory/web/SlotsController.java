package com.prescripto.booking.directory.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.directory.web.DoctorViews.OfferedDay;
import com.prescripto.booking.directory.web.DoctorViews.OfferedDays;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.web.SlotView;
import com.prescripto.booking.schedules.web.VisitTypeView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a doctor is free. Open to everybody, and never cached: somebody is about to choose. */
@RestController
class SlotsController {

    private final Doctors doctors;
    private final Schedules schedules;
    private final Appointments appointments;
    private final FindSlots findSlots;
    private final Clinic clinic;

    SlotsController(
            Doctors doctors, Schedules schedules, Appointments appointments, FindSlots findSlots, Clinic clinic) {
        this.doctors = doctors;
        this.schedules = schedules;
        this.appointments = appointments;
        this.findSlots = findSlots;
        this.clinic = clinic;
    }

    /**
     * Free slots from one day to another, both included; at most 31 days. To those whose appointment {@code moving} is, its
     * own time is free.
     */
    @GetMapping("/api/doctors/{id}/slots")
    OfferedDays slots(
            Actor actor,
            @PathVariable String id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String visitType,
            @RequestParam(required = false) @Nullable String moving) {
        var window = DayWindow.of(from, to);
        var doctor = doctors.find(new DoctorId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        var schedule = schedules.of(doctor.id());
        var visit = visitType == null
                ? schedule.visitTypes().get(0)
                : schedule.visitType(visitType)
                        .orElseThrow(() -> Refusal.invalid("/visitType", "is not offered by this doctor"));
        var free = findSlots.between(
                doctor, schedule, visit, window.from(), window.to(), moving == null ? null : own(moving, actor));
        var days = free.stream()
                .map(day -> new OfferedDay(
                        day.date(),
                        day.slots().stream()
                                .map(slot -> SlotView.of(slot, clinic.zone()))
                                .toList()))
                .toList();
        return new OfferedDays(clinic.zone().getId(), VisitTypeView.of(visit, doctor.fee()), days);
    }

    /** Whoever could name another's appointment here would learn when it is. */
    private String own(String moving, Actor actor) {
        if (actor.is(Role.ANONYMOUS)) {
            throw new Refusal(ProblemType.UNAUTHENTICATED);
        }
        return appointments
                .find(new AppointmentId(moving))
                .filter(appointment -> AppointmentRights.concerns(appointment, actor))
                .map(appointment -> appointment.id().value())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
