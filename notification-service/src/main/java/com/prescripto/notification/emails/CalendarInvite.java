package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.emails.CalendarMessage.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a visit for calendars. One UID per appointment for life; the sequence number rises with every fact told, so a
 * calendar that hears them in another order still ends at the latest one. Calendars are shared and synchronised: they
 * learn when, where and with whom, and nothing about what for.
 */
final class CalendarInvite {
    private static final ProdId US = new ProdId("-//Prescripto//Appointments//EN");

    private final String sender;

    /** Messages go out from this address, on behalf of the clinic's. */
    CalendarInvite(String sender) {
        this.sender = sender;
    }

    CalendarMessage write(Method method, AppointmentNotice notice, ToldFact fact) {
        var event = new VEvent(new PropertyList()
                .add(new Uid(notice.appointmentId()))
                .add(new DtStamp(fact.at().truncatedTo(ChronoUnit.SECONDS)))
                .add(new Sequence(Math.toIntExact(fact.version() - 1))) // a first version has sequence 0
                .add(new DtStart<>(notice.time().start()))
                .add(new DtEnd<>(notice.time().end()))
                .add(new Summary(
                        "Appointment with " + OneLine.of(notice.doctor().name())))
                .add(new Location(OneLine.of(
                        notice.clinic().name() + ", " + notice.clinic().address())))
                .add(organizer(notice.clinic()))
                .add(attendee(notice.patient()))
                .add(
                        switch (method) {
                            case REQUEST -> ImmutableStatus.VEVENT_CONFIRMED;
                            case CANCEL -> ImmutableStatus.VEVENT_CANCELLED;
                        }));
        var calendar = new Calendar()
                .withProperty(US)
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(
                        switch (method) {
                            case REQUEST -> ImmutableMethod.REQUEST;
                            case CANCEL -> ImmutableMethod.CANCEL;
                        })
                .withComponent(event)
                .getFluentTarget();
        return new CalendarMessage(method, FoldedLines.of(calendar.toString()));
    }

    private Organizer organizer(AppointmentNotice.Clinic clinic) {
        var parameters =
                new ParameterList().add(new Cn(OneLine.of(clinic.name()))).add(new SentBy(mailto(sender)));
        return new Organizer(parameters, mailto(clinic.email()));
    }

    /** The patient has agreed already: nobody waits for an answer. */
    private static Attendee attendee(AppointmentNotice.Patient patient) {
        var parameters = new ParameterList()
                .add(new Cn(OneLine.of(patient.name())))
                .add(Role.REQ_PARTICIPANT)
                .add(PartStat.ACCEPTED)
                .add(Rsvp.FALSE);
        return new Attendee(parameters, mailto(patient.email()));
    }

    /** Whatever is no part of an address is written in percent signs; the sender is the one who refuses it. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address.isEmpty() ? " " : address, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no opaque part", impossible);
        }
    }
}
