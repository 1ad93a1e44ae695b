package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.appointments.ClaimTime.Answer;
import com.prescripto.booking.appointments.ClaimTime.Need;
import com.prescripto.booking.appointments.Move.Place;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.DayHours;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves an appointment to another time, doctor or kind of visit, as one act: what it claims is swapped in one write, or
 * everything stays as it was. It keeps its id, its history and what was agreed; the fee changes only with the doctor or
 * the kind of visit.
 */
@Service
public class RescheduleAppointment {

    private static final int ALTERNATIVES = 3;

    /** No calendar goes further, and time can still be counted. */
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Appointments appointments;
    private final SlotLocks locks;
    private final Doctors doctors;
    private final Schedules schedules;
    private final FindSlots findSlots;
    private final Clock clock;
    private final ClaimTime claimTime;

    RescheduleAppointment(
            Appointments appointments,
            SlotLocks locks,
            Doctors doctors,
            Schedules schedules,
            FindSlots findSlots,
            AppointmentRules rules,
            Clock clock) {
        this.appointments = appointments;
        this.locks = locks;
        this.doctors = doctors;
        this.schedules = schedules;
        this.findSlots = findSlots;
        this.clock = clock;
        this.claimTime = new ClaimTime(appointments, rules, clock);
    }

    /**
     * Where it is to go.
     *
     * @param doctor null for the same
     * @param visitType null for the same
     * @param version the version that was seen
     * @param note why, in the words of staff
     * @param anyway staff only: outside the offered hours as well, but never over another visit
     */
    public record Wish(
            @Nullable DoctorId doctor,
            @Nullable String visitType,
            Instant start,
            long version,
            @Nullable String note,
            boolean anyway) {

        /** Keeps the doctor and the kind of visit, and says nothing more. */
        public static Wish to(Instant start, long version) {
            return new Wish(null, null, start, version, null, false);
        }

        /** Whether it departs from the offered hours without saying why. */
        public boolean lacksNote() {
            return anyway && (note == null || note.isBlank());
        }

        Place placeAfter(Appointment appointment) {
            return new Place(
                    start,
                    doctor == null ? appointment.doctor() : doctor,
                    visitType == null ? appointment.visit().id() : visitType);
        }
    }

    /**
     * Moves. Asking for the place where the appointment is already gives it as it is, so asking twice is safe.
     *
     * @throws IllegalArgumentException when a wish lacks its note, or a patient asks for what only staff can have
     */
    public MoveOutcome move(AppointmentId id, Wish wish, Actor by) {
        if (wish.lacksNote() || (wish.anyway() && by.is(Role.PATIENT))) {
            throw new IllegalArgumentException("only staff move outside the hours, and say why");
        }
        var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
        return found.map(appointment -> move(appointment, wish, by)).orElseGet(MoveOutcome.NotYours::new);
    }

    private MoveOutcome move(Appointment appointment, Wish wish, Actor by) {
        var now = clock.instant();
        var status = appointment.statusAt(now);
        var to = wish.placeAfter(appointment);
        if (status.isOpen() && appointment.place().equals(to)) {
            return new MoveOutcome.Moved(appointment);
        }
        if (!AppointmentRights.allowed(appointment, by, now).contains(Action.MOVE)) {
            return status == AppointmentStatus.BOOKED ? new MoveOutcome.TooLate() : new MoveOutcome.NotAllowed(status);
        }
        if (appointment.version() != wish.version()) {
            return new MoveOutcome.Stale();
        }
        return doctors.find(to.doctor())
                .map(doctor -> move(appointment, to, doctor, wish, by, now))
                .orElseGet(MoveOutcome.UnknownDoctor::new);
    }

    private MoveOutcome move(Appointment appointment, Place to, Doctor doctor, Wish wish, Actor by, Instant now) {
        var schedule = schedules.of(doctor.id());
        var type = schedule.visitType(to.visitType());
        var visit = type.map(offered -> Visit.of(offered, feeOf(offered, to, appointment, doctor)))
                .or(() -> agreed(appointment, to, by));
        if (visit.isEmpty()) {
            return new MoveOutcome.NotOffered(List.of());
        }
        Supplier<List<TimeRange>> near = () -> type.map(offered -> near(appointment, to, doctor, schedule, offered))
                .orElseGet(List::of);
        var time = timeOf(visit.get(), to.start());
        if (time.isEmpty() || !mayBeThen(time.get(), visit.get(), type, doctor, schedule, wish, by, now)) {
            return new MoveOutcome.NotOffered(near.get());
        }
        var need = new Need(
                appointment.id(),
                appointment.patient(),
                appointment.status() == AppointmentStatus.HELD,
                doctor.id(),
                LocalDate.ofInstant(to.start(), appointment.zone()),
                appointment.zone(),
                schedule.dailyLimit(),
                !by.is(Role.PATIENT));
        return locks.alone(doctor.id(), visit.get().blockOf(time.get()), () -> {
            var result = claimTime.claim(
                    need,
                    tokens -> appointment.move(doctor.id(), visit.get(), time.get(), tokens, wish.note(), by, now),
                    appointments::save);
            return result.stored()
                    .<MoveOutcome>map(MoveOutcome.Moved::new)
                    .orElseGet(() -> refused(result.answer(), appointment.id(), to, near));
        });
    }

    /** Patients keep to what is shown; staff to the hours, but not to notice and horizon; nobody goes into the past. */
    private boolean mayBeThen(
            TimeRange time,
            Visit visit,
            Optional<VisitType> type,
            Doctor doctor,
            Schedule schedule,
            Wish wish,
            Actor by,
            Instant now) {
        if (by.is(Role.PATIENT)) {
            return doctor.acceptingPatients()
                    && type.filter(offered -> findSlots.offered(schedule).offers(time.start(), offered))
                            .isPresent();
        }
        return !time.start().isBefore(now)
                && (wish.anyway() || findSlots.working(schedule).fits(visit.blockOf(time)));
    }

    /** Where it could go instead; where it is already is no alternative. */
    private List<TimeRange> near(
            Appointment appointment, Place to, Doctor doctor, Schedule schedule, VisitType offered) {
        var id = appointment.id().value();
        return findSlots.near(doctor, schedule, offered, to.start(), ALTERNATIVES + 1, id).stream()
                .filter(slot -> !appointment.place().equals(new Place(slot.start(), doctor.id(), offered.id())))
                .limit(ALTERNATIVES)
                .toList();
    }

    private MoveOutcome refused(Answer answer, AppointmentId id, Place to, Supplier<List<TimeRange>> near) {
        return switch (answer) {
            case PATIENT_BUSY -> new MoveOutcome.PatientBusy();
            case DOCTOR_TAKEN, DAY_FULL -> new MoveOutcome.SlotTaken(near.get());
            // The same wish, sent twice at once, is stored by the other; a hold keeps the token it has.
            case STALE, TOO_MANY_HOLDS, DONE ->
                appointments
                        .find(id)
                        .filter(other ->
                                other.status().isOpen() && other.place().equals(to))
                        .<MoveOutcome>map(MoveOutcome.Moved::new)
                        .orElseGet(MoveOutcome.Stale::new);
        };
    }

    /** What was agreed stays agreed: also a kind of visit that the doctor no longer offers, when staff move it. */
    private static Optional<Visit> agreed(Appointment appointment, Place to, Actor by) {
        var kept = !by.is(Role.PATIENT)
                && to.doctor().equals(appointment.doctor())
                && to.visitType().equals(appointment.visit().id());
        return kept ? Optional.of(appointment.visit()) : Optional.empty();
    }

    private static Money feeOf(VisitType offered, Place to, Appointment appointment, Doctor doctor) {
        var same = to.doctor().equals(appointment.doctor())
                && to.visitType().equals(appointment.visit().id());
        return same ? appointment.visit().fee() : offered.feeOr(doctor.fee());
    }

    /** Empty for times off the five minutes, and those that are beyond all calendars. */
    private static Optional<TimeRange> timeOf(Visit visit, Instant start) {
        var onUnit = start.getNano() == 0 && Math.floorMod(start.getEpochSecond(), DayHours.UNIT.toSeconds()) == 0;
        var sane = start.isAfter(Instant.EPOCH) && start.isBefore(LAST);
        return onUnit && sane ? Optional.of(TimeRange.of(start, visit.length())) : Optional.empty();
    }
}
