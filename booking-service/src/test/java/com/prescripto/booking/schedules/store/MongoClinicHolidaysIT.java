package com.prescripto.booking.schedules.store;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.HolidaysContract;
import org.junit.jupiter.api.BeforeEach;

class MongoClinicHolidaysIT extends HolidaysContract {

    private ClinicHolidays holidays;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        holidays = new MongoClinicHolidays(store.mongo(), store.collections());
    }

    @Override
    protected ClinicHolidays holidays() {
        return holidays;
    }
}
