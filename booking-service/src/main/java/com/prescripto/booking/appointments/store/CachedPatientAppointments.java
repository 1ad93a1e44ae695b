package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentEvent;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.appointments.PatientAppointments;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.platform.SharedCache;
import com.prescripto.booking.platform.SharedCaches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/**
 * Keeps pages of patients' lists as they are stored: the appointments, not what may be done with them now, which depends on
 * the time and on who looks; and not the doctor's notes, which no patient sees. Every fact of an appointment makes its patient's pages anew, before the command that caused it
 * is answered.
 */
@Component
class CachedPatientAppointments implements PatientAppointments {

    /** Time alone moves a visit from one list to the other; so long the other may not have noticed. */
    private static final Duration FAR = Duration.ofSeconds(10);

    private final Appointments appointments;
    private final MongoConverter converter;
    private final SharedCache cache;
    private final Clock clock;

    CachedPatientAppointments(Appointments appointments, MongoConverter converter, SharedCaches caches, Clock clock) {
        this.appointments = appointments;
        this.converter = converter;
        this.cache = caches.openExact("patient-appointments", FAR);
        this.clock = clock;
    }

    @Override
    public Listing<Appointment> list(PatientId patient, When when, Page page) {
        var now = clock.instant();
        var key = when + " " + page.limit() + " " + page.after();
        var cached = new RawBsonDocument(
                        cache.get(patient.value(), key, () -> pack(read(patient, when, now, page), when)))
                .decode(new DocumentCodec());
        Date until = cached.getDate("until");
        return until == null || now.isBefore(until.toInstant()) ? unpack(cached) : read(patient, when, now, page);
    }

    @EventListener
    void changed(Fact fact) {
        if (fact.event() instanceof AppointmentEvent event) {
            cache.invalidate(event.patientId());
        }
    }

    private Listing<Appointment> read(PatientId patient, When when, Instant now, Page page) {
        return appointments.ofPatient(patient, when, now, page);
    }

    private byte[] pack(Listing<Appointment> listing, When when) {
        var items = new ArrayList<Document>();
        for (var appointment : listing.items()) {
            var item = new Document();
            converter.write(AppointmentDocument.of(appointment), item);
            item.remove("notes");
            items.add(item);
        }
        var until = when == When.UPCOMING ? firstOver(listing.items()) : null;
        var page = new Document("items", items)
                .append("next", listing.next())
                .append("until", until == null ? null : Date.from(until));
        var raw = new RawBsonDocument(page, new DocumentCodec()).getByteBuffer().asNIO();
        var bytes = new byte[raw.remaining()];
        raw.get(bytes);
        return bytes;
    }

    private Listing<Appointment> unpack(Document page) {
        var items = Objects.requireNonNullElse(page.getList("items", Document.class), List.<Document>of()).stream()
                .map(item -> converter.read(AppointmentDocument.class, item).appointment())
                .toList();
        return new Listing<>(items, page.getString("next"));
    }

    /** From then on a visit is a past one, or a hold has lapsed. */
    private static @Nullable Instant firstOver(List<Appointment> upcoming) {
        return upcoming.stream()
                .map(appointment ->
                        appointment.heldUntil() == null ? appointment.time().end() : appointment.heldUntil())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
