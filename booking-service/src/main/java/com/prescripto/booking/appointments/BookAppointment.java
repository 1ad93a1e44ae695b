package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.AlreadyThere;
import com.prescripto.booking.appointments.ClaimTime.Answer;
import com.prescripto.booking.appointments.ClaimTime.Need;
import com.prescripto.booking.appointments.ClaimTime.Result;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Books a visit, or holds it when it has to be paid first: the patient, the doctor and the time are agreed in one write,
 * or nothing happens.
 */
@Service
public class BookAppointment {

    private static final int ALTERNATIVES = 3;

    private final Appointments appointments;
    private final SlotLocks locks;
    private final Doctors doctors;
    private final Schedules schedules;
    private final FindSlots findSlots;
    private final Clinic clinic;
    private final AppointmentRules rules;
    private final Clock clock;
    private final ClaimTime claimTime;

    BookAppointment(
            Appointments appointments,
            SlotLocks locks,
            Doctors doctors,
            Schedules schedules,
            FindSlots findSlots,
            Clinic clinic,
            AppointmentRules rules,
            Clock clock) {
        this.appointments = appointments;
        this.locks = locks;
        this.doctors = doctors;
        this.schedules = schedules;
        this.findSlots = findSlots;
        this.clinic = clinic;
        this.rules = rules;
        this.clock = clock;
        this.claimTime = new ClaimTime(appointments, rules, clock);
    }

    /**
     * What a patient asks for.
     *
     * @param reason what the visit is for, in the patient's words
     * @param key names the wish: asking again under the same key gives the same appointment
     */
    public record Wish(
            PatientId patient,
            DoctorId doctor,
            String visitType,
            Instant start,
            @Nullable String reason,
            String key) {}

    /** How it went. */
    public sealed interface Outcome {

        /** The visit is agreed or held, now or when the same was asked before. */
        record Booked(Appointment appointment) implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.booked(this);
            }
        }

        /** Somebody has that time; these are free and near. */
        record SlotTaken(List<TimeRange> near) implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.slotTaken(this);
            }
        }

        /** The patient has another visit then. */
        record PatientBusy() implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.patientBusy();
            }
        }

        /** The patient holds as many slots as one can. */
        record TooManyHolds() implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.tooManyHolds();
            }
        }

        /** The schedule does not offer it: wrong time, too soon, too far ahead, unknown visit, no new patients. */
        record NotOffered(List<TimeRange> near) implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.notOffered(this);
            }
        }

        /** There is no such doctor. */
        record UnknownDoctor() implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.unknownDoctor();
            }
        }

        /** The key has been used for another wish. */
        record KeyReused() implements Outcome {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.keyReused();
            }
        }

        /** Handles every case. */
        interface Cases<T> {
            T booked(Booked booked);

            T slotTaken(SlotTaken taken);

            T patientBusy();

            T tooManyHolds();

            T notOffered(NotOffered notOffered);

            T unknownDoctor();

            T keyReused();
        }

        <T> T fold(Cases<T> cases);
    }

    /** What can be said of a wish before anything is written. */
    public sealed interface Judgement {

        /** All: it was fulfilled before, or cannot be. */
        record Known(Outcome outcome) implements Judgement {
            @Override
            public <T> T fold(Function<Outcome, T> known, Function<Open, T> open) {
                return known.apply(outcome);
            }
        }

        /** Nothing stands against it yet; whether it can be had is found out by trying. */
        record Open(Wish wish, Doctor doctor, Schedule schedule, VisitType visit) implements Judgement {
            @Override
            public <T> T fold(Function<Outcome, T> known, Function<Open, T> open) {
                return open.apply(this);
            }
        }

        <T> T fold(Function<Outcome, T> known, Function<Open, T> open);
    }

    /** Judges a wish and, if it is open, tries to fulfil it. */
    public Outcome book(Wish wish, Actor by) {
        return judge(wish).fold(outcome -> outcome, open -> book(open, by));
    }

    /** Says what can be said without writing. */
    public Judgement judge(Wish wish) {
        var before = again(wish);
        if (before.isPresent()) {
            return new Judgement.Known(before.get());
        }
        var doctor = doctors.find(wish.doctor());
        if (doctor.isEmpty()) {
            return new Judgement.Known(new Outcome.UnknownDoctor());
        }
        var schedule = schedules.of(wish.doctor());
        return schedule.visitType(wish.visitType())
                .map(visit -> judge(new Judgement.Open(wish, doctor.get(), schedule, visit)))
                .orElseGet(() -> new Judgement.Known(new Outcome.NotOffered(List.of())));
    }

    private Judgement judge(Judgement.Open open) {
        var offered = open.doctor.acceptingPatients()
                && findSlots.offered(open.schedule).offers(open.wish.start(), open.visit);
        return offered ? open : new Judgement.Known(new Outcome.NotOffered(near(open)));
    }

    /** What came of the wish when it was sent before, under the same key; empty when nothing did. */
    public Optional<Outcome> again(Wish wish) {
        return appointments.find(id(wish)).map(before -> again(before, wish));
    }

    /** Tries to fulfil a wish. Trying again is safe: the key's appointment can be stored once. */
    public Outcome book(Judgement.Open open, Actor by) {
        var now = clock.instant();
        var wish = open.wish;
        var doctor = open.doctor;
        var visit = open.visit;
        var agreement = new Agreement(
                id(wish),
                doctor.id(),
                wish.patient(),
                Visit.of(visit, visit.feeOr(doctor.fee())),
                clinic.zone(),
                TimeRange.of(wish.start(), visit.length()),
                clinic.policy(),
                wish.reason());
        var need = new Need(
                agreement.id(),
                wish.patient(),
                visit.payment() == PaymentMode.PREPAY,
                doctor.id(),
                LocalDate.ofInstant(wish.start(), clinic.zone()),
                clinic.zone(),
                open.schedule.dailyLimit(),
                false);
        return locks.alone(doctor.id(), visit.blockOf(agreement.time()), () -> {
            var result = claim(need, tokens -> change(agreement, need, tokens, by, now));
            // When nothing was stored, this very wish may stand in the way, sent twice at once.
            return result.stored()
                    .<Outcome>map(Outcome.Booked::new)
                    .or(() -> again(wish))
                    .orElseGet(() -> refused(result.answer(), () -> near(open)));
        });
    }

    private Result claim(Need need, Function<Tokens, Appointment.Change> making) {
        try {
            return claimTime.claim(need, making, fresh -> {
                appointments.add(fresh);
                return true;
            });
        } catch (AlreadyThere twice) {
            return Result.of(Answer.STALE);
        }
    }

    private Appointment.Change change(Agreement agreement, Need need, Tokens tokens, Actor by, Instant now) {
        return need.holding()
                ? Appointment.hold(agreement, now.plus(rules.holdFor()), tokens, by, now)
                : Appointment.book(agreement, tokens, by, now);
    }

    private static Outcome refused(Answer answer, Supplier<List<TimeRange>> near) {
        return switch (answer) {
            case PATIENT_BUSY -> new Outcome.PatientBusy();
            case TOO_MANY_HOLDS -> new Outcome.TooManyHolds();
            case DOCTOR_TAKEN, DAY_FULL -> new Outcome.SlotTaken(near.get());
            case DONE, STALE -> throw new IllegalStateException("stored, and not there");
        };
    }

    private static Outcome again(Appointment before, Wish wish) {
        var asked = new Move.Place(wish.start(), wish.doctor(), wish.visitType());
        var same = before.firstPlace().equals(asked) && Objects.equals(before.reason(), wish.reason());
        return same ? new Outcome.Booked(before) : new Outcome.KeyReused();
    }

    private static AppointmentId id(Wish wish) {
        return AppointmentId.of(wish.patient().value(), wish.key());
    }

    private List<TimeRange> near(Judgement.Open open) {
        return findSlots.near(open.doctor, open.schedule, open.visit, open.wish.start(), ALTERNATIVES);
    }
}
