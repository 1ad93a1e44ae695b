package com.prescripto.booking.schedules.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoSchedules implements Schedules {

    private static final String NAME = "schedules";

    private final MongoTemplate mongo;
    private final AggregateCollection<ScheduleDocument> collection;

    MongoSchedules(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(NAME, ScheduleDocument.class);
    }

    @Override
    public Schedule of(DoctorId doctor) {
        var found = mongo.findById(doctor.value(), ScheduleDocument.class, NAME);
        return found == null ? Schedule.standard(doctor) : found.schedule();
    }

    @Override
    public Map<DoctorId, Schedule> of(Collection<DoctorId> doctors) {
        var schedules = new HashMap<DoctorId, Schedule>();
        doctors.forEach(doctor -> schedules.put(doctor, Schedule.standard(doctor)));
        var ids = doctors.stream().map(DoctorId::value).toList();
        mongo.find(query(where("_id").in(ids)), ScheduleDocument.class, NAME).stream()
                .map(ScheduleDocument::schedule)
                .forEach(schedule -> schedules.put(schedule.doctor(), schedule));
        return schedules;
    }

    @Override
    public boolean save(Schedule.Change change) {
        var after = change.after();
        var document = ScheduleDocument.of(after);
        if (after.version() > 1) {
            return collection.update(document.id(), after.version(), document, change.fact());
        }
        try {
            collection.insert(document.id(), document, change.fact());
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
