package com.prescripto.booking.payments.store;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes of the bills. The first three are promises: no order and no payment counts twice. */
final class BillIndexes {

    static final String ORDERS = "orders_once";
    static final String PAYMENTS = "payments_once";

    private BillIndexes() {}

    /** Makes them where they are missing; start-up fails when that cannot be done. */
    static void ensure(MongoTemplate mongo, String collection) {
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(new Index("appointmentId", Direction.ASC).unique().named("appointment_once"));
        indexes.createIndex(
                new Index("orderIds", Direction.ASC).unique().sparse().named(ORDERS));
        indexes.createIndex(
                new Index("paymentIds", Direction.ASC).unique().sparse().named(PAYMENTS));
        indexes.createIndex(new Index("look", Direction.ASC).sparse().named("look"));
        indexes.createIndex(new Index("attention", Direction.ASC)
                .on("updatedAt", Direction.ASC)
                .on("_id", Direction.ASC)
                .sparse()
                .named("attention"));
        indexes.createIndex(
                new Index("updatedAt", Direction.ASC).on("_id", Direction.ASC).named("updated"));
        for (var field : new String[] {"doctorId", "patientId", "status"}) {
            indexes.createIndex(new Index(field, Direction.ASC)
                    .on("updatedAt", Direction.ASC)
                    .on("_id", Direction.ASC)
                    .named(field + "_updated"));
        }
    }
}
