package com.prescripto.booking.schedules.store;

import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.Holidays;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoClinicHolidays implements ClinicHolidays {

    private static final String NAME = "holidays";

    private final MongoTemplate mongo;
    private final AggregateCollection<HolidaysDocument> collection;

    MongoClinicHolidays(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(NAME, HolidaysDocument.class);
    }

    @Override
    public Holidays current() {
        var found = mongo.findById(Holidays.CLINIC, HolidaysDocument.class, NAME);
        return found == null ? Holidays.NONE : found.holidays();
    }

    @Override
    public boolean save(Holidays.Change change) {
        var document = HolidaysDocument.of(Holidays.CLINIC, change.after());
        if (document.v() > 1) {
            return collection.update(document.id(), document.v(), document, change.fact());
        }
        try {
            collection.insert(document.id(), document, change.fact());
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
