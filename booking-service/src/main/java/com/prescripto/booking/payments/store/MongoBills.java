package com.prescripto.booking.payments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.outbox.store.UniqueIndex;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.Bills;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Bills in MongoDB, each with its unsent facts in the same document. */
@Repository
class MongoBills implements Bills {

    static final String NAME = "bills";

    /** So long whoever wrote it has to finish; then the sweep does. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final MongoTemplate mongo;
    private final AggregateCollection<BillDocument> collection;

    MongoBills(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(NAME, BillDocument.class);
        BillIndexes.ensure(mongo, NAME);
    }

    @Override
    public Optional<Bill> find(AppointmentId appointment) {
        return one("appointmentId", appointment.value());
    }

    @Override
    public Map<AppointmentId, Bill> findAll(Collection<AppointmentId> appointments) {
        if (appointments.isEmpty()) {
            return Map.of();
        }
        var ids = appointments.stream().map(AppointmentId::value).distinct().toList();
        return mongo.find(query(where("appointmentId").in(ids)), BillDocument.class, NAME).stream()
                .map(BillDocument::bill)
                .collect(Collectors.toUnmodifiableMap(Bill::appointment, bill -> bill));
    }

    @Override
    public Optional<Bill> ofOrder(String orderId) {
        return one("orderIds", orderId);
    }

    @Override
    public Optional<Bill> ofPayment(String paymentId) {
        return one("paymentIds", paymentId);
    }

    @Override
    public boolean save(Bill.Change change) {
        var bill = change.after();
        var document = BillDocument.of(bill, change.fact().at().plus(GRACE));
        try {
            if (bill.version() == 1) {
                collection.insert(document.id(), document, change.fact());
                return true;
            }
            return collection.update(document.id(), bill.version(), document, change.fact());
        } catch (DuplicateKeyException refused) {
            var index = UniqueIndex.refused(refused).orElse("");
            if (index.equals(UniqueIndex.ID)) {
                return false;
            }
            throw index.equals(BillIndexes.ORDERS) || index.equals(BillIndexes.PAYMENTS)
                    ? new TakenElsewhere(bill.id())
                    : refused;
        }
    }

    @Override
    public void lookAgain(Bill read, @Nullable Instant when) {
        var unchanged = query(where("_id").is(read.id()).and("v").is(read.version()));
        var change = new Update().set("status", read.state().status().name());
        put(change, "look", when);
        put(change, "unsureUntil", read.unsureUntil());
        mongo.updateFirst(unchanged, change, NAME);
    }

    private static void put(Update change, String field, @Nullable Instant time) {
        if (time == null) {
            change.unset(field);
        } else {
            change.set(field, Date.from(time));
        }
    }

    @Override
    public List<Bill> due(Instant now, Duration lease, int most) {
        var taken = new ArrayList<Bill>();
        var next = query(where("look").lte(Date.from(now))).with(Sort.by(Direction.ASC, "look"));
        var leased = new Update().set("look", Date.from(now.plus(lease)));
        while (taken.size() < most) {
            var found = mongo.findAndModify(next, leased, BillDocument.class, NAME);
            if (found == null) {
                break;
            }
            taken.add(found.bill());
        }
        return taken;
    }

    private Optional<Bill> one(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), BillDocument.class, NAME))
                .map(BillDocument::bill);
    }
}
