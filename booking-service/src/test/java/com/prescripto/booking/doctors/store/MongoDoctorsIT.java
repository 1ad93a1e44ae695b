package com.prescripto.booking.doctors.store;

import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.DoctorsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoDoctorsIT extends DoctorsContract {

    private Doctors doctors;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        doctors = new MongoDoctors(store.mongo(), store.collections());
    }

    @Override
    protected Doctors doctors() {
        return doctors;
    }
}
