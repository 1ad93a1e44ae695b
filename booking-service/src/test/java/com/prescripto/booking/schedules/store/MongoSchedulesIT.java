package com.prescripto.booking.schedules.store;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.SchedulesContract;
import org.junit.jupiter.api.BeforeEach;

class MongoSchedulesIT extends SchedulesContract {

    private Schedules schedules;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        schedules = new MongoSchedules(store.mongo(), store.collections());
    }

    @Override
    protected Schedules schedules() {
        return schedules;
    }
}
