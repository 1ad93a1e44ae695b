package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentEvent.PlaceFact;
import com.prescripto.booking.appointments.AppointmentEvent.VisitTypeFact;
import com.prescripto.booking.kernel.Actor;
import java.time.Instant;

/** What is told of an appointment as it is now. */
final class AppointmentFacts {

    private AppointmentFacts() {}

    static AppointmentEvent.Held held(Appointment now, Instant until) {
        return new AppointmentEvent.Held(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version(),
                until);
    }

    static AppointmentEvent.Booked booked(Appointment now) {
        return new AppointmentEvent.Booked(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Rescheduled rescheduled(Appointment now, Appointment before, Actor by) {
        return new AppointmentEvent.Rescheduled(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version(),
                new PlaceFact(
                        before.doctor().value(),
                        before.time().start(),
                        before.time().end()),
                by.role().name());
    }

    static AppointmentEvent.Cancelled cancelled(Appointment now, Cancellation why) {
        return new AppointmentEvent.Cancelled(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version(),
                why.by().name(),
                why.reason(),
                why.code(),
                why.refundPercent());
    }

    static AppointmentEvent.Lapsed lapsed(Appointment now) {
        return new AppointmentEvent.Lapsed(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Arrived arrived(Appointment now) {
        return new AppointmentEvent.Arrived(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Completed completed(Appointment now) {
        return new AppointmentEvent.Completed(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.NoShow noShow(Appointment now) {
        return new AppointmentEvent.NoShow(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Undone undone(Appointment now) {
        return new AppointmentEvent.Undone(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Noted noted(Appointment now) {
        return new AppointmentEvent.Noted(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    static AppointmentEvent.Erased erased(Appointment now) {
        return new AppointmentEvent.Erased(
                now.id().value(),
                now.doctor().value(),
                now.patient().value(),
                now.time().start(),
                now.time().end(),
                now.zone().getId(),
                visitType(now),
                now.visit().fee(),
                now.status(),
                now.version());
    }

    private static VisitTypeFact visitType(Appointment now) {
        return new VisitTypeFact(
                now.visit().id(), now.visit().name(), now.visit().minutes());
    }
}
