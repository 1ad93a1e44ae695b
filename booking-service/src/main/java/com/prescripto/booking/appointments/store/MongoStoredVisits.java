package com.prescripto.booking.appointments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.StoredVisits;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoStoredVisits implements StoredVisits {

    private static final List<String> NOT_CLAIMING = Arrays.stream(AppointmentStatus.values())
            .filter(Predicate.not(AppointmentStatus::claimsTime))
            .map(Enum::name)
            .toList();

    private final MongoTemplate mongo;

    MongoStoredVisits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Stream<Stored> live(TimeRange startsWithin, Instant now) {
        var query = new Query(where("start")
                        .gte(Date.from(startsWithin.start()))
                        .lt(Date.from(startsWithin.end()))
                        .and("status")
                        .in(StoredTime.CLAIMING))
                .with(Sort.by("start", "_id"));
        return live(mongo.stream(StoredTime.only(query), StoredTime.class, MongoAppointments.NAME), now);
    }

    @Override
    public List<Stored> live(Collection<AppointmentId> ids, Instant now) {
        var query = new Query(where("_id")
                .in(ids.stream().map(AppointmentId::value).toList())
                .and("status")
                .in(StoredTime.CLAIMING));
        return live(mongo.find(StoredTime.only(query), StoredTime.class, MongoAppointments.NAME).stream(), now)
                .toList();
    }

    @Override
    public long claimingWithoutBeingLive() {
        return mongo.count(
                new Query(where("status").in(NOT_CLAIMING).and("claims").exists(true)), MongoAppointments.NAME);
    }

    private static Stream<Stored> live(Stream<StoredTime> found, Instant now) {
        return found.filter(one -> !one.hasRunOut(now))
                .map(one -> new Stored(
                        new AppointmentId(one.id()),
                        new DoctorId(one.doctorId()),
                        new PatientId(one.patientId()),
                        one.time(),
                        one.block()));
    }
}
