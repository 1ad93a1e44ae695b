package com.prescripto.booking.appointments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

/** The indexes of the appointments. The first one is the promise that no slot is sold twice. */
final class AppointmentIndexes {

    /** Every claimed unit of time, of doctors and patients, at most once. Sparse: who claims nothing is not in it. */
    static final String CLAIMS = "claims_once";

    private AppointmentIndexes() {}

    /** Makes them where they are missing; start-up fails when that cannot be done. */
    static void ensure(MongoTemplate mongo, String collection) {
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(new Index("claims", Direction.ASC).unique().sparse().named(CLAIMS));
        indexes.createIndex(new Index("doctorId", Direction.ASC)
                .on("start", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("doctor_start"));
        indexes.createIndex(new Index("patientId", Direction.ASC)
                .on("start", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("patient_start"));
        indexes.createIndex(
                new Index("start", Direction.ASC).on("_id", Direction.ASC).named("start"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("start", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("status_start"));
        indexes.createIndex(
                new Index("bookedAt", Direction.ASC).on("_id", Direction.ASC).named("booked_at"));
        indexes.createIndex(new Index("doctorId", Direction.ASC)
                .on("bookedAt", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("doctor_booked_at"));
        indexes.createIndex(new Index("patientId", Direction.ASC)
                .on("bookedAt", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("patient_booked_at"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("bookedAt", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("status_booked_at"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("heldUntil", Direction.ASC)
                .named("status_held_until"));
        // Of those that claim, not of the many that are over: so looking for one that is both costs nothing.
        indexes.createIndex(new Index("status", Direction.ASC)
                .partial(PartialIndexFilter.of(where("claims").exists(true)))
                .named("status_while_claiming"));
    }
}
