package com.prescripto.booking.appointments.store;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.appointments.AppointmentCounts;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import java.util.Currency;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
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
    public Money earningsOf(DoctorId doctor, Currency currency) {
        var sum = number(newAggregation(
                match(where("doctorId")
                        .is(doctor.value())
                        .and("status")
                        .is(AppointmentStatus.COMPLETED.name())
                        .and("visit.currency")
                        .is(currency.getCurrencyCode())),
                group().sum("visit.fee").as("number")));
        return new Money(sum, currency);
    }

    private long number(Aggregation aggregation) {
        var found = mongo.aggregate(aggregation, MongoAppointments.NAME, Document.class)
                .getUniqueMappedResult();
        return found == null ? 0 : found.get("number", Number.class).longValue();
    }
}
