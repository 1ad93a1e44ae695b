package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Attendance;
import com.prescripto.booking.appointments.Cancellation;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.CancellationReason;
import com.prescripto.booking.appointments.Move;
import com.prescripto.booking.appointments.Move.Place;
import com.prescripto.booking.appointments.Notes;
import com.prescripto.booking.appointments.SlotClaims;
import com.prescripto.booking.appointments.Tokens;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An appointment as it is stored. What is null is absent; appointments from before there was a policy have the standard
 * one.
 *
 * @param claims absent, never empty, when no time is claimed: MongoDB indexes an empty array as a value, and a second one
 *     would collide with it
 */
record AppointmentDocument(
        @Id String id,
        long v,
        String status,
        String doctorId,
        String patientId,
        VisitPart visit,
        String zone,
        Instant start,
        Instant end,
        Instant bookedAt,
        @Nullable Instant heldUntil,
        @Nullable PolicyPart policy,
        @Nullable String reason,
        @Nullable NotesPart notes,
        @Nullable List<MovePart> moves,
        @Nullable AttendancePart attendance,
        @Nullable TokensPart tokens,
        @Nullable CancellationPart cancellation,
        @Nullable List<String> claims) {

    private static final int ALL = 100;

    record VisitPart(
            String id,
            String name,
            int minutes,
            long fee,
            String currency,
            int bufferBefore,
            int bufferAfter,
            @Nullable String payment) {

        static VisitPart of(Visit visit) {
            return new VisitPart(
                    visit.id(),
                    visit.name(),
                    visit.minutes(),
                    visit.fee().amount(),
                    visit.fee().currency().getCurrencyCode(),
                    visit.bufferBefore(),
                    visit.bufferAfter(),
                    visit.payment().name());
        }

        Visit visit() {
            return new Visit(
                    id,
                    name,
                    minutes,
                    Money.of(fee, currency),
                    bufferBefore,
                    bufferAfter,
                    payment == null ? PaymentMode.AT_CLINIC : PaymentMode.valueOf(payment));
        }
    }

    record CancellationPart(
            String by,
            String reason,
            Instant at,
            @Nullable String code,
            @Nullable String note,
            @Nullable Integer refundPercent) {

        static @Nullable CancellationPart of(@Nullable Cancellation cancellation) {
            return cancellation == null
                    ? null
                    : new CancellationPart(
                            cancellation.by().name(),
                            cancellation.reason().name(),
                            cancellation.at(),
                            cancellation.code() == null
                                    ? null
                                    : cancellation.code().name(),
                            cancellation.note(),
                            cancellation.refundPercent());
        }

        Cancellation cancellation() {
            return new Cancellation(
                    Role.valueOf(by),
                    CancellationReason.valueOf(reason),
                    code == null ? null : CancellationCode.valueOf(code),
                    note,
                    refundPercent == null ? ALL : refundPercent,
                    at);
        }
    }

    /** Durations in seconds. */
    record PolicyPart(long freeCancellation, int lateRefundPercent, long moveUntil, int moves) {

        static PolicyPart of(Clinic.Policy policy) {
            return new PolicyPart(
                    policy.freeCancellation().toSeconds(),
                    policy.lateRefundPercent(),
                    policy.moveUntil().toSeconds(),
                    policy.moves());
        }

        Clinic.Policy policy() {
            return new Clinic.Policy(
                    Duration.ofSeconds(freeCancellation), lateRefundPercent, Duration.ofSeconds(moveUntil), moves);
        }
    }

    record PlacePart(Instant start, String doctorId, String visitType) {

        static PlacePart of(Place place) {
            return new PlacePart(place.start(), place.doctor().value(), place.visitType());
        }

        Place place() {
            return new Place(start, new DoctorId(doctorId), visitType);
        }
    }

    record MovePart(
            PlacePart from,
            PlacePart to,
            String by,
            Instant at,
            @Nullable String note) {

        static MovePart of(Move move) {
            return new MovePart(
                    PlacePart.of(move.from()),
                    PlacePart.of(move.to()),
                    move.by().name(),
                    move.at(),
                    move.note());
        }

        Move move() {
            return new Move(from.place(), to.place(), Role.valueOf(by), at, note);
        }
    }

    record AttendancePart(String before, Instant undoUntil) {

        static @Nullable AttendancePart of(@Nullable Attendance attendance) {
            return attendance == null
                    ? null
                    : new AttendancePart(attendance.before().name(), attendance.undoUntil());
        }

        Attendance attendance() {
            return new Attendance(AppointmentStatus.valueOf(before), undoUntil);
        }
    }

    record NotesPart(String by, String text) {

        static @Nullable NotesPart of(@Nullable Notes notes) {
            return notes == null ? null : new NotesPart(notes.by().value(), notes.text());
        }

        Notes notes() {
            return new Notes(new DoctorId(by), text);
        }
    }

    record TokensPart(@Nullable Integer hold, @Nullable Integer day) {

        static @Nullable TokensPart of(Tokens tokens) {
            return tokens.equals(Tokens.NONE) ? null : new TokensPart(tokens.hold(), tokens.day());
        }
    }

    static AppointmentDocument of(Appointment appointment) {
        var moves = appointment.moves().stream().map(MovePart::of).toList();
        var claims = SlotClaims.of(appointment);
        return new AppointmentDocument(
                appointment.id().value(),
                appointment.version(),
                appointment.status().name(),
                appointment.doctor().value(),
                appointment.patient().value(),
                VisitPart.of(appointment.visit()),
                appointment.zone().getId(),
                appointment.time().start(),
                appointment.time().end(),
                appointment.bookedAt(),
                appointment.heldUntil(),
                PolicyPart.of(appointment.policy()),
                appointment.reason(),
                NotesPart.of(appointment.notes()),
                moves.isEmpty() ? null : moves,
                AttendancePart.of(appointment.attendance()),
                TokensPart.of(appointment.tokens()),
                CancellationPart.of(appointment.cancellation()),
                claims.isEmpty() ? null : claims);
    }

    Appointment appointment() {
        return new Appointment(
                new AppointmentId(id),
                v,
                AppointmentStatus.valueOf(status),
                new DoctorId(doctorId),
                new PatientId(patientId),
                visit.visit(),
                ZoneId.of(zone),
                new TimeRange(start, end),
                bookedAt,
                heldUntil,
                policy == null ? Clinic.Policy.STANDARD : policy.policy(),
                reason,
                notes == null ? null : notes.notes(),
                moves == null ? List.of() : moves.stream().map(MovePart::move).toList(),
                attendance == null ? null : attendance.attendance(),
                tokens == null ? Tokens.NONE : new Tokens(tokens.hold, tokens.day),
                cancellation == null ? null : cancellation.cancellation());
    }
}
