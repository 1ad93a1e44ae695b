package com.prescripto.booking.appointments;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment in the making: the one before, one version on, with what is different. */
final class Draft {

    private final AppointmentId id;
    private final long version;
    private final PatientId patient;
    private final ZoneId zone;
    private final Instant bookedAt;
    private final Clinic.Policy policy;
    private @Nullable String reason;
    private List<Move> moves;
    private AppointmentStatus status;
    private DoctorId doctor;
    private Visit visit;
    private TimeRange time;
    private Tokens tokens;
    private @Nullable Instant heldUntil;
    private @Nullable Notes notes;
    private @Nullable Attendance attendance;
    private @Nullable Cancellation cancellation;

    private Draft(
            Agreement agreed,
            long version,
            AppointmentStatus status,
            Instant bookedAt,
            List<Move> moves,
            Tokens tokens) {
        this.id = agreed.id();
        this.version = version;
        this.patient = agreed.patient();
        this.zone = agreed.zone();
        this.bookedAt = bookedAt;
        this.policy = agreed.policy();
        this.reason = agreed.reason();
        this.moves = new ArrayList<>(moves);
        this.status = status;
        this.doctor = agreed.doctor();
        this.visit = agreed.visit();
        this.time = agreed.time();
        this.tokens = tokens;
    }

    /** A new one, at version 1. */
    static Draft of(Agreement agreed, AppointmentStatus status, Instant at) {
        return new Draft(agreed, 1, status, at, List.of(), Tokens.NONE);
    }

    /** The next version of one that is there. */
    static Draft after(Appointment before) {
        var agreed = new Agreement(
                before.id(),
                before.doctor(),
                before.patient(),
                before.visit(),
                before.zone(),
                before.time(),
                before.policy(),
                before.reason());
        var draft = new Draft(
                agreed, before.version() + 1, before.status(), before.bookedAt(), before.moves(), before.tokens());
        draft.heldUntil = before.heldUntil();
        draft.notes = before.notes();
        draft.attendance = before.attendance();
        draft.cancellation = before.cancellation();
        return draft;
    }

    Draft status(AppointmentStatus changed) {
        status = changed;
        return this;
    }

    Draft doctor(DoctorId changed) {
        doctor = changed;
        return this;
    }

    Draft visit(Visit changed) {
        visit = changed;
        return this;
    }

    Draft time(TimeRange changed) {
        time = changed;
        return this;
    }

    Draft tokens(Tokens changed) {
        tokens = changed;
        return this;
    }

    Draft moved(Move move) {
        moves.add(move);
        return this;
    }

    Draft heldUntil(@Nullable Instant changed) {
        heldUntil = changed;
        return this;
    }

    Draft notes(@Nullable Notes changed) {
        notes = changed;
        return this;
    }

    Draft attendance(@Nullable Attendance changed) {
        attendance = changed;
        return this;
    }

    Draft cancellation(Cancellation changed) {
        cancellation = changed;
        return this;
    }

    /** Without what people wrote. */
    Draft unwritten() {
        reason = null;
        notes = null;
        moves = moves.stream()
                .map(move -> new Move(move.from(), move.to(), move.by(), move.at(), null))
                .toList();
        var why = cancellation;
        cancellation = why == null
                ? null
                : new Cancellation(why.by(), why.reason(), why.code(), null, why.refundPercent(), why.at());
        return this;
    }

    Appointment appointment() {
        return new Appointment(
                id,
                version,
                status,
                doctor,
                patient,
                visit,
                zone,
                time,
                bookedAt,
                heldUntil,
                policy,
                reason,
                notes,
                moves,
                attendance,
                tokens,
                cancellation);
    }
}
