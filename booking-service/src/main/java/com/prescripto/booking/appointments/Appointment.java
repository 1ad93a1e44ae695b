package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Move.Place;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement between a patient and a doctor on a time, from the first hold to the visit. Immutable: every transition
 * checks, and gives the changed appointment together with the fact to be told. Version and facts go one to one.
 *
 * @param zone the clinic's when it was agreed
 * @param bookedAt when it was asked for first
 * @param heldUntil when a hold's time is over; kept when it ended without having been booked
 * @param policy the clinic's when it was agreed
 * @param reason what the visit is for, in the patient's words: for the patient and the doctor
 * @param notes of the doctor who wrote last, for that doctor alone
 * @param moves every time it was moved, in order
 * @param attendance what was last recorded about the patient's coming, unless it was taken back
 * @param tokens what it claims beside its time
 * @param cancellation only when it was cancelled
 */
public record Appointment(
        AppointmentId id,
        long version,
        AppointmentStatus status,
        DoctorId doctor,
        PatientId patient,
        Visit visit,
        ZoneId zone,
        TimeRange time,
        Instant bookedAt,
        @Nullable Instant heldUntil,
        Clinic.Policy policy,
        @Nullable String reason,
        @Nullable Notes notes,
        List<Move> moves,
        @Nullable Attendance attendance,
        Tokens tokens,
        @Nullable Cancellation cancellation) {

    public Appointment {
        moves = List.copyOf(moves);
    }

    /** A changed appointment that is to be stored, with what is to be told. */
    public record Change(Appointment after, Fact fact) {}

    /** Agrees on a visit. */
    static Change book(Agreement agreement, Tokens tokens, Actor by, Instant at) {
        var booked =
                Draft.of(agreement, AppointmentStatus.BOOKED, at).tokens(tokens).appointment();
        return booked.told(AppointmentFacts.booked(booked), by, at);
    }

    /** Claims the time of a visit for a while. */
    static Change hold(Agreement agreement, Instant until, Tokens tokens, Actor by, Instant at) {
        var held = Draft.of(agreement, AppointmentStatus.HELD, at)
                .heldUntil(until)
                .tokens(tokens)
                .appointment();
        return held.told(AppointmentFacts.held(held, until), by, at);
    }

    /** Makes a hold a booking. The patient's token for holds is free again. */
    Change confirm(Actor by, Instant at) {
        if (statusAt(at) != AppointmentStatus.HELD) {
            throw new IllegalStateException(id + " is " + statusAt(at) + " and cannot be confirmed");
        }
        var after = next(AppointmentStatus.BOOKED)
                .heldUntil(null)
                .tokens(tokens.withoutHold())
                .appointment();
        return after.told(AppointmentFacts.booked(after), by, at);
    }

    /** Records that a hold's time is over, and gives back what it claimed. */
    Change lapse(Instant at) {
        if (statusAt(at) != AppointmentStatus.LAPSED) {
            throw new IllegalStateException(id + " is " + status + " and has not lapsed");
        }
        var after = next(AppointmentStatus.LAPSED).tokens(Tokens.NONE).appointment();
        return after.told(AppointmentFacts.lapsed(after), Actor.SYSTEM, at);
    }

    /** Claims the time of a hold that had lapsed again, and books it. */
    Change reclaim(Tokens newTokens, Actor by, Instant at) {
        if (status != AppointmentStatus.LAPSED || !at.isBefore(time.start())) {
            throw new IllegalStateException(id + " is " + status + " and cannot be claimed again");
        }
        var after =
                next(AppointmentStatus.BOOKED).heldUntil(null).tokens(newTokens).appointment();
        return after.told(AppointmentFacts.booked(after), by, at);
    }

    /** Ends the appointment before the visit and gives its time back. */
    Change cancel(@Nullable CancellationCode code, @Nullable String note, int refundPercent, Actor by, Instant at) {
        var why = new Cancellation(by.role(), CancellationReason.of(by), code, note, refundPercent, at);
        var after = next(AppointmentStatus.CANCELLED)
                .tokens(Tokens.NONE)
                .cancellation(why)
                .appointment();
        return after.told(AppointmentFacts.cancelled(after, why), by, at);
    }

    /** Moves the appointment, keeping what was agreed otherwise. What it claims is swapped in the same write. */
    Change move(
            DoctorId newDoctor,
            Visit newVisit,
            TimeRange newTime,
            Tokens newTokens,
            @Nullable String note,
            Actor by,
            Instant at) {
        if (status != AppointmentStatus.BOOKED && status != AppointmentStatus.HELD) {
            throw new IllegalStateException(id + " is " + status + " and cannot be moved");
        }
        var to = new Place(newTime.start(), newDoctor, newVisit.id());
        var after = next().doctor(newDoctor)
                .visit(newVisit)
                .time(newTime)
                .tokens(newTokens)
                .moved(new Move(place(), to, by.role(), at, note))
                .appointment();
        return after.told(AppointmentFacts.rescheduled(after, this, by), by, at);
    }

    /** Records that the patient is there. */
    Change arrive(Duration undoFor, Actor by, Instant at) {
        var after = attended(AppointmentStatus.ARRIVED, undoFor, at);
        return after.told(AppointmentFacts.arrived(after), by, at);
    }

    /** Records that the visit took place. */
    Change complete(Duration undoFor, Actor by, Instant at) {
        var after = attended(AppointmentStatus.COMPLETED, undoFor, at);
        return after.told(AppointmentFacts.completed(after), by, at);
    }

    /** Records that the patient did not come. */
    Change miss(Duration undoFor, Actor by, Instant at) {
        var after = attended(AppointmentStatus.NO_SHOW, undoFor, at);
        return after.told(AppointmentFacts.noShow(after), by, at);
    }

    /** Takes back what was recorded last about the patient's coming. */
    Change undo(Actor by, Instant at) {
        if (attendance == null || !mayBeUndone(at)) {
            throw new IllegalStateException(id + " has nothing to take back");
        }
        var after = next().status(attendance.before()).attendance(null).appointment();
        return after.told(AppointmentFacts.undone(after), by, at);
    }

    /** Changes the doctor's notes; an empty text removes them, but not those of another doctor. */
    Change note(String text, Actor by, Instant at) {
        var others = notes != null && notes.by().equals(doctor) ? null : notes;
        var after =
                next().notes(text.isBlank() ? others : new Notes(doctor, text)).appointment();
        return after.told(AppointmentFacts.noted(after), by, at);
    }

    /** Whether it holds anything in somebody's own words. */
    boolean isWrittenOn() {
        return reason != null
                || notes != null
                || (cancellation != null && cancellation.note() != null)
                || moves.stream().anyMatch(move -> move.note() != null);
    }

    /** Removes what people wrote about the patient and the visit. What was agreed and what became of it stays. */
    Change erase(Actor by, Instant at) {
        var after = next().unwritten().appointment();
        return after.told(AppointmentFacts.erased(after), by, at);
    }

    /** The notes as somebody may read them: null unless they wrote them, and the appointment is theirs. */
    public @Nullable String notesFor(Actor reader) {
        return notes != null && notes.by().equals(doctor) && isDoctor(reader) ? notes.text() : null;
    }

    private boolean isDoctor(Actor reader) {
        return reader.is(Role.DOCTOR) && reader.id().equals(doctor.value());
    }

    /** The doctor's time it takes: the visit and its buffers. The patient's is {@link #time} alone. */
    public TimeRange doctorTime() {
        return visit.blockOf(time);
    }

    /** Where it stands at a moment: a hold whose time is over has lapsed, whether somebody has recorded that or not. */
    public AppointmentStatus statusAt(Instant now) {
        var over = status == AppointmentStatus.HELD && heldUntil != null && !now.isBefore(heldUntil);
        return over ? AppointmentStatus.LAPSED : status;
    }

    /** Whether what was recorded last about the patient's coming can still be taken back. */
    public boolean mayBeUndone(Instant now) {
        return attendance != null && now.isBefore(attendance.undoUntil()) && status.isAttendance();
    }

    /** Whether it never was more than a hold. */
    public boolean wasOnlyHeld() {
        return !status.isOpen() && heldUntil != null;
    }

    /** When, with whom and for what it is now. */
    public Place place() {
        return new Place(time.start(), doctor, visit.id());
    }

    /** When, with whom and for what it was first. */
    public Place firstPlace() {
        return moves.isEmpty() ? place() : moves.get(0).from();
    }

    /** How often the patient has moved it. */
    public long movesByPatient() {
        return moves.stream().filter(move -> move.by() == Role.PATIENT).count();
    }

    /** What the patient and the doctor wrote does not end in a log. */
    @Override
    public String toString() {
        return id + " version " + version + " " + status;
    }

    private Appointment attended(AppointmentStatus next, Duration undoFor, Instant at) {
        return next(next).attendance(new Attendance(status, at.plus(undoFor))).appointment();
    }

    private Draft next(AppointmentStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
        }
        return next().status(next);
    }

    private Draft next() {
        return Draft.after(this);
    }

    private Change told(AppointmentEvent event, Actor by, Instant at) {
        return new Change(this, new Fact(event, by, at));
    }
}
