package com.prescripto.booking.appointments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.CheckInvariants;
import com.prescripto.booking.appointments.InvariantFixtures;
import com.prescripto.booking.outbox.store.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the unique index makes impossible is written past it, and found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredInvariantsIT {

    private static final Instant TEN = Instant.parse("2026-11-24T04:30:00Z");

    private final MovingClock clock = new MovingClock(NOW);
    private final StoreFixture store = StoreFixture.fresh();
    private final Appointments appointments = new MongoAppointments(store.mongo(), store.collections());
    private final CheckInvariants checkInvariants =
            InvariantFixtures.checking(new MongoStoredVisits(store.mongo()), clock);

    @Test
    void what_goes_through_the_front_door_is_right() {
        var cancelled = add(aBooking(TEN));
        appointments.save(cancelled(cancelled));
        add(aBooking(TEN));
        add(aHold(TEN.plus(Duration.ofMinutes(30))));
        assertThat(check().doubleClaims()).isZero();
        assertThat(check().claimsWithoutLiveAppointment()).isZero();
        assertThat(check().at()).isEqualTo(NOW);
    }

    @Test
    void a_doctors_time_given_twice_past_the_index_is_found() {
        forge(add(aBooking(TEN)), new Document("patientId", anotherPatient().value()));
        assertThat(check().doubleClaims()).isEqualTo(1);
    }

    @Test
    void a_patients_time_given_twice_past_the_index_is_found() {
        forge(add(aBooking(TEN)), new Document("doctorId", anotherDoctor().value()));
        assertThat(check().doubleClaims()).isEqualTo(1);
    }

    @Test
    void one_under_way_counts_and_one_of_the_far_future_does_not_yet() {
        var visit = add(aBooking(TEN));
        forge(visit, new Document("end", Date.from(TEN.plus(Duration.ofHours(8)))));
        clock.move(Duration.between(NOW, TEN.plus(Duration.ofHours(7))));
        assertThat(check().doubleClaims()).isEqualTo(1);
        clock.move(Duration.ofDays(-70));
        assertThat(check().doubleClaims()).isZero();
    }

    @Test
    void who_was_cancelled_or_holds_no_longer_takes_nobodys_time() {
        var hold = add(aHold(TEN));
        forge(
                hold,
                new Document("status", "BOOKED")
                        .append("patientId", anotherPatient().value()));
        assertThat(check().doubleClaims()).isEqualTo(1);
        clock.move(Duration.ofMinutes(10));
        assertThat(check().doubleClaims()).isZero();
        var booked = add(aBooking(TEN.plus(Duration.ofHours(2))));
        forge(booked, new Document("status", "CANCELLED"));
        assertThat(check().doubleClaims()).isZero();
    }

    @Test
    void claims_that_were_not_given_back_are_found_however_visitago() {
        var booked = add(aBooking(TEN));
        store.mongo()
                .getCollection(MongoAppointments.NAME)
                .updateOne(
                        new Document("_id", booked.id().value()),
                        new Document("$set", new Document("status", "CANCELLED")));
        clock.move(Duration.ofDays(400));
        assertThat(check().claimsWithoutLiveAppointment()).isEqualTo(1);
    }

    private CheckInvariants.Findings check() {
        return checkInvariants.check();
    }

    private Appointment add(Appointment.Change fresh) {
        appointments.add(fresh);
        return fresh.after();
    }

    /** A copy that claims nothing, so that the index lets it in; with some fields changed. */
    private void forge(Appointment model, Document changed) {
        var copy = Objects.requireNonNull(
                store.mongo().findById(model.id().value(), Document.class, MongoAppointments.NAME));
        copy.remove("claims");
        copy.append("_id", "apt_" + UUID.randomUUID()).putAll(changed);
        store.mongo().getCollection(MongoAppointments.NAME).insertOne(copy);
    }
}
