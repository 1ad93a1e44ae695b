package com.prescripto.booking.appointments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoClaimedTimes implements ClaimedTimes {

    // No visit is longer; so what overlaps a window starts at most this long before it, and the index can be used.
    private static final Duration BEFORE = VisitType.LONGEST.plus(VisitType.LONGEST_BUFFER);
    private static final Duration BEHIND = VisitType.LONGEST_BUFFER;

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoClaimedTimes(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Map<DoctorId, List<Claimed>> of(Collection<DoctorId> doctors, TimeRange window, @Nullable String moving) {
        var claimed = new HashMap<DoctorId, List<Claimed>>();
        doctors.forEach(doctor -> claimed.put(doctor, new ArrayList<>()));
        if (doctors.isEmpty()) {
            return claimed;
        }
        var ids = doctors.stream().map(DoctorId::value).toList();
        var query = new Query(where("doctorId")
                .in(ids)
                .and("start")
                .gte(Date.from(window.start().minus(BEFORE)))
                .lt(Date.from(window.end().plus(BEHIND)))
                .and("status")
                .in(StoredTime.CLAIMING));
        var now = clock.instant();
        for (var found : mongo.find(StoredTime.only(query), StoredTime.class, MongoAppointments.NAME)) {
            var taken = new Claimed(found.time(), found.block());
            if (taken.block().overlaps(window)
                    && !found.hasRunOut(now)
                    && !found.id().equals(moving)) {
                claimed.computeIfAbsent(new DoctorId(found.doctorId()), doctor -> new ArrayList<>())
                        .add(taken);
            }
        }
        return claimed;
    }
}
