package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.AlreadyThere;
import com.prescripto.booking.appointments.Appointments.ClaimCollision;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Books a visit: the patient, the doctor and the time are agreed in one write, or nothing happens. */
@Service
public class BookAppointment {

    private static final int ALTERNATIVES = 3;

    private final Appointments appointments;
    private final SlotLocks locks;
    private final Doctors doctors;
    private final Schedules schedules;
    private final ClaimedTimes claimedTimes;
    private final FindSlots findSlots;
    private final Clinic clinic;
    private final Clock clock;

    BookAppointment(
            Appointments appointments,
            SlotLocks locks,
            Doctors doctors,
            Schedules schedules,
            ClaimedTimes claimedTimes,
            FindSlots findSlots,
            Clinic clinic,
            Clock clock) {
        this.appointments = appointments;
        this.locks = locks;
        this.doctors = doctors;
        this.schedules = schedules;
        this.claimedTimes = claimedTimes;
        this.findSlots = findSlots;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * What a patient asks for.
     *
     * @param key names the wish: asking again under the same key gives the same appointment
     */
    public record Wish(PatientId patient, DoctorId doctor, String visitType, Instant start, String key) {}

    /** How it went. */
    public sealed interface Outcome {

        /** The visit is agreed, now or when the same was asked before. */
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

            T notOffered(NotOffered notOffered);

            T unknownDoctor();

            T keyReused();
        }

        <T> T fold(Cases<T> cases);
    }

    public Outcome book(Wish wish, Actor by) {
        var id = AppointmentId.of(wish.patient().value(), wish.key());
        var before = appointments.find(id);
        if (before.isPresent()) {
            return again(before.get(), wish);
        }
        var doctor = doctors.find(wish.doctor());
        if (doctor.isEmpty()) {
            return new Outcome.UnknownDoctor();
        }
        var schedule = schedules.of(wish.doctor());
        return schedule.visitType(wish.visitType())
                .map(visit -> book(id, wish, doctor.get(), schedule, visit, by))
                .orElseGet(() -> new Outcome.NotOffered(List.of()));
    }

    private Outcome book(AppointmentId id, Wish wish, Doctor doctor, Schedule schedule, VisitType visit, Actor by) {
        var now = clock.instant();
        if (!doctor.acceptingPatients() || !findSlots.offered(schedule).offers(wish.start(), visit)) {
            return new Outcome.NotOffered(near(wish, doctor, schedule, visit));
        }
        var time = TimeRange.of(wish.start(), visit.length());
        var block = visit.blockOf(time);
        return locks.alone(doctor.id(), block, () -> {
            if (isClaimed(doctor.id(), block)) {
                return appointments
                        .find(id)
                        .map(mine -> again(mine, wish))
                        .orElseGet(() -> new Outcome.SlotTaken(near(wish, doctor, schedule, visit)));
            }
            var fresh = Appointment.book(
                    id, doctor.id(), wish.patient(), Visit.of(visit, doctor.fee()), clinic.zone(), time, by, now);
            return add(fresh, wish, () -> near(wish, doctor, schedule, visit));
        });
    }

    private Outcome add(Appointment.Change fresh, Wish wish, Supplier<List<TimeRange>> near) {
        try {
            appointments.add(fresh);
            return new Outcome.Booked(fresh.after());
        } catch (ClaimCollision collision) {
            return collision.isOfPatient() ? new Outcome.PatientBusy() : new Outcome.SlotTaken(near.get());
        } catch (AlreadyThere twice) {
            return appointments
                    .find(fresh.after().id())
                    .map(mine -> again(mine, wish))
                    .orElseThrow(() -> twice);
        }
    }

    private static Outcome again(Appointment before, Wish wish) {
        var same = before.doctor().equals(wish.doctor())
                && before.visit().id().equals(wish.visitType())
                && before.time().start().equals(wish.start());
        return same ? new Outcome.Booked(before) : new Outcome.KeyReused();
    }

    private boolean isClaimed(DoctorId doctor, TimeRange time) {
        return !claimedTimes
                .of(List.of(doctor), time)
                .getOrDefault(doctor, List.of())
                .isEmpty();
    }

    private List<TimeRange> near(Wish wish, Doctor doctor, Schedule schedule, VisitType visit) {
        return findSlots.near(doctor, schedule, visit, wish.start(), ALTERNATIVES);
    }
}
