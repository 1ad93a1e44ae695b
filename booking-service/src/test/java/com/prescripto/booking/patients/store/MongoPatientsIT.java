package com.prescripto.booking.patients.store;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.patients.PatientsContract;
import org.junit.jupiter.api.BeforeEach;

class MongoPatientsIT extends PatientsContract {

    private Patients patients;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        patients = new MongoPatients(store.mongo(), store.collections());
    }

    @Override
    protected Patients patients() {
        return patients;
    }
}
