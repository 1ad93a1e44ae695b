package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.AppointmentsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoAppointmentsIT extends AppointmentsContract {

    private Appointments appointments;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        appointments = new MongoAppointments(store.mongo(), store.collections());
    }

    @Override
    protected Appointments appointments() {
        return appointments;
    }
}
