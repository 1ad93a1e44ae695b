package com.prescripto.booking.appointments.store;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.appointments.AppointmentCounts;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoAppointmentCounts implements AppointmentCounts {

    private final MongoTemplate mongo;

    MongoAppointmentCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public long all() {
        return mongo.estimatedCount(MongoAppointments.NAME);
    }

    @Override
    public long ofDoctor(DoctorId doctor) {
        return mongo.count(new Query(where("doctorId").is(doctor.value())), MongoAppointments.NAME);
    }

    @Override
    public long patientsOf(DoctorId doctor) {
        var cancelled = List.of(AppointmentStatus.CANCELLED.name(), AppointmentStatus.LAPSED.name());
        return number(newAggregation(
                match(where("doctorId").is(doctor.value()).and("status").nin(cancelled)),
                group("patientId"),
                group().count().as("number")));
    }

    @Override
    public Map<AppointmentStatus, Long> startingWithin(TimeRange time) {
        var counts = new EnumMap<AppointmentStatus, Long>(AppointmentStatus.class);
        var byStatus = newAggregation(
                match(within("start", time)), group("status").count().as("number"));
        for (var found : mongo.aggregate(byStatus, MongoAppointments.NAME, Document.class)) {
            counts.put(AppointmentStatus.valueOf(found.getString("_id")), number(found));
        }
        return counts;
    }

    @Override
    public long bookedWithin(TimeRange time) {
        return mongo.count(new Query(within("bookedAt", time)), MongoAppointments.NAME);
    }

    private static Criteria within(String field, TimeRange time) {
        return where(field).gte(Date.from(time.start())).lt(Date.from(time.end()));
    }

    private static long number(Document found) {
        return found.get("number", Number.class).longValue();
    }

    private long number(Aggregation aggregation) {
        var found = mongo.aggregate(aggregation, MongoAppointments.NAME, Document.class)
                .getUniqueMappedResult();
        return found == null ? 0 : number(found);
    }
}
