package com.prescripto.booking.appointments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.AppointmentsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoAppointmentsIT extends AppointmentsContract {

    private StoreFixture store = StoreFixture.fresh();
    private Appointments appointments = new MongoAppointments(store.mongo(), store.collections());

    @BeforeEach
    void open() {
        store = StoreFixture.fresh();
        appointments = new MongoAppointments(store.mongo(), store.collections());
    }

    @Override
    protected Appointments appointments() {
        return appointments;
    }

    /** An empty list would be a value to the index, and a second one would collide with it. */
    @Test
    void who_has_given_everything_back_has_no_claims_at_all() {
        var booking = aBooking(NOW);
        appointments.add(booking);
        assertThat(stored(booking.after().id().value())).containsKey("claims");
        appointments.save(cancelled(booking.after()));
        assertThat(stored(booking.after().id().value())).doesNotContainKey("claims");
    }

    private Document stored(String id) {
        return Objects.requireNonNull(store.mongo().findById(id, Document.class, MongoAppointments.NAME));
    }
}
