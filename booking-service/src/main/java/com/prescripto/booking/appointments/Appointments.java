package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All appointments. The store guarantees that no two of them claim the same time of a doctor or of a patient, or the same
 * token.
 */
public interface Appointments {

    Optional<Appointment> find(AppointmentId id);

    /** Those of the given ids that exist. */
    Map<AppointmentId, Appointment> findAll(Collection<AppointmentId> ids);

    /**
     * Stores a new appointment and claims its time, in one write.
     *
     * @throws ClaimCollision when the doctor's or the patient's time is taken; nothing is stored then
     * @throws AlreadyThere when there is an appointment with this id
     */
    void add(Appointment.Change fresh);

    /**
     * Stores a changed appointment and what it claims now instead of what it claimed before, in one write.
     *
     * @throws ClaimCollision when somebody else has what it claims now; the stored one is as it was then
     * @return false when the stored version is not the one before: somebody was faster
     */
    boolean save(Appointment.Change change);

    /** The appointments that hold any of these claims, holds that are over among them. */
    List<Appointment> claiming(Collection<String> claims);

    /** A doctor's appointments that start in a range and claim their time. */
    List<Appointment> claimingStart(DoctorId doctor, TimeRange startsWithin);

    /** Everybody's appointments that start in a range and claim their time. */
    List<Appointment> claimingStart(TimeRange startsWithin);

    /** Holds whose time is over and that nobody has recorded as lapsed yet, longest over first. */
    List<Appointment> overdueHolds(Instant now, int most);

    /**
     * A patient's appointments: upcoming ones by start, the others latest first. A hold whose time is over is among the
     * cancelled.
     */
    Listing<Appointment> ofPatient(PatientId patient, When when, Instant now, Page page);

    /** Appointments that match, in the order asked for. */
    Listing<Appointment> search(Search search, Page page);

    /** The parts of a patient's list. */
    enum When {
        UPCOMING,
        PAST,
        CANCELLED
    }

    /**
     * A part of a list.
     *
     * @param after where the part before ended, or null to begin
     */
    record Page(int limit, @Nullable String after) {}

    /**
     * What is looked for; null means any.
     *
     * @param patients of one of these; of nobody when it is empty
     * @param statuses in one of these; in any when it is empty
     */
    record Search(
            @Nullable AppointmentId id,
            @Nullable DoctorId doctor,
            @Nullable List<PatientId> patients,
            Set<AppointmentStatus> statuses,
            @Nullable TimeRange startsWithin,
            Order order) {

        public Search {
            statuses = Set.copyOf(statuses);
            patients = patients == null ? null : List.copyOf(patients);
        }

        /** By doctor, status and time alone. */
        public Search(
                @Nullable DoctorId doctor,
                @Nullable AppointmentStatus status,
                @Nullable TimeRange startsWithin,
                Order order) {
            this(null, doctor, null, status == null ? Set.of() : Set.of(status), startsWithin, order);
        }
    }

    /** The order of a search. */
    enum Order {
        SOONEST_START_FIRST,
        LATEST_START_FIRST,
        SOONEST_BOOKED_FIRST,
        LATEST_BOOKED_FIRST
    }

    /** Somebody has claimed that time of the doctor, the patient has another visit then, or a token is taken. */
    class ClaimCollision extends RuntimeException {

        private final SlotClaims.Kind kind;

        public ClaimCollision(SlotClaims.Kind kind) {
            super("claimed already: " + kind, null, false, false);
            this.kind = kind;
        }

        /** What is claimed already; when it is more than one thing, one of them. */
        public SlotClaims.Kind kind() {
            return kind;
        }
    }

    /** There is an appointment with this id. */
    class AlreadyThere extends RuntimeException {

        public AlreadyThere(AppointmentId id) {
            super(id + " is there already", null, false, false);
        }
    }
}
