package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentEvent.VisitTypeFact;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The agreement between a patient and a doctor on a time. Immutable: every transition checks, and gives the changed
 * appointment together with the fact to be told. Version and facts go one to one.
 *
 * @param zone the clinic's when it was agreed
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
        @Nullable Cancellation cancellation) {

    /** A changed appointment that is to be stored, with what is to be told. */
    public record Change(Appointment after, Fact fact) {}

    static Change book(
            AppointmentId id,
            DoctorId doctor,
            PatientId patient,
            Visit visit,
            ZoneId zone,
            TimeRange time,
            Actor by,
            Instant at) {
        var booked = new Appointment(id, 1, AppointmentStatus.BOOKED, doctor, patient, visit, zone, time, at, null);
        var event = new AppointmentEvent.Booked(
                id.value(),
                doctor.value(),
                patient.value(),
                time.start(),
                time.end(),
                zone.getId(),
                booked.visitFact(),
                visit.fee(),
                booked.status,
                booked.version);
        return new Change(booked, new Fact(event, by, at));
    }

    /** The doctor's time it takes: the visit and its buffers. The patient's is {@link #time} alone. */
    public TimeRange doctorTime() {
        return new TimeRange(
                time.start().minus(Duration.ofMinutes(visit.bufferBefore())),
                time.end().plus(Duration.ofMinutes(visit.bufferAfter())));
    }

    /** Ends the appointment before the visit and gives its time back. */
    Change cancel(Actor by, Instant at) {
        var reason = CancellationReason.of(by);
        var after = next(AppointmentStatus.CANCELLED, new Cancellation(by.role(), reason, at));
        var event = new AppointmentEvent.Cancelled(
                id.value(),
                doctor.value(),
                patient.value(),
                time.start(),
                time.end(),
                zone.getId(),
                visitFact(),
                visit.fee(),
                after.status,
                after.version,
                by.role().name(),
                reason);
        return new Change(after, new Fact(event, by, at));
    }

    /** Records that the visit took place. */
    Change complete(Actor by, Instant at) {
        var after = next(AppointmentStatus.COMPLETED, cancellation);
        var event = new AppointmentEvent.Completed(
                id.value(),
                doctor.value(),
                patient.value(),
                time.start(),
                time.end(),
                zone.getId(),
                visitFact(),
                visit.fee(),
                after.status,
                after.version);
        return new Change(after, new Fact(event, by, at));
    }

    private Appointment next(AppointmentStatus next, @Nullable Cancellation why) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
        }
        return new Appointment(id, version + 1, next, doctor, patient, visit, zone, time, bookedAt, why);
    }

    private VisitTypeFact visitFact() {
        return new VisitTypeFact(visit.id(), visit.name(), visit.minutes());
    }
}
