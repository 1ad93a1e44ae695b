package com.prescripto.booking.payments.store;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.outbox.store.Keyset;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BillLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoBillLists implements BillLists {

    private static final String CHANGED = "updatedAt";
    private static final String OF_A_PAYMENT = "pay_";

    private final MongoTemplate mongo;

    MongoBillLists(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Listing<Bill> search(Search search, int limit, @Nullable String after) {
        var page = Keyset.query(criteria(search), CHANGED, Direction.DESC, limit, after);
        var found = mongo.find(page, BillDocument.class, MongoBills.NAME);
        var items = found.subList(0, Math.min(limit, found.size()));
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        var next = found.size() <= limit || last == null ? null : Keyset.token(last.updatedAt(), last.id());
        return new Listing<>(items, next).map(BillDocument::bill);
    }

    @Override
    public List<Bill> needing(Attention why, int most) {
        var oldestFirst = query(where("attention").is(why.name()))
                .with(Sort.by(Direction.ASC, CHANGED, "_id"))
                .limit(most);
        return mongo.find(oldestFirst, BillDocument.class, MongoBills.NAME).stream()
                .map(BillDocument::bill)
                .toList();
    }

    @Override
    public Money kept(DoctorId doctor, Currency currency) {
        var sum = newAggregation(
                match(where("doctorId").is(doctor.value()).and("currency").is(currency.getCurrencyCode())),
                group().sum("sums.kept").as("kept"));
        var found = mongo.aggregate(sum, MongoBills.NAME, Document.class).getUniqueMappedResult();
        return money(found, "kept", currency);
    }

    @Override
    public Totals totals(Currency currency) {
        var sums = newAggregation(
                match(where("currency").is(currency.getCurrencyCode())),
                group().sum("sums.captured")
                        .as("captured")
                        .sum("sums.kept")
                        .as("kept")
                        .sum("sums.quarantined")
                        .as("quarantined")
                        .sum("sums.refunding")
                        .as("refunding")
                        .sum("sums.refunded")
                        .as("refunded"));
        var found = mongo.aggregate(sums, MongoBills.NAME, Document.class).getUniqueMappedResult();
        return new Totals(
                money(found, "captured", currency),
                money(found, "kept", currency),
                money(found, "quarantined", currency),
                money(found, "refunding", currency),
                money(found, "refunded", currency));
    }

    @Override
    public Stream<Bill> changedSince(Instant since) {
        var changed = query(where(CHANGED).gte(Date.from(since))).with(Sort.by(Direction.ASC, CHANGED, "_id"));
        return mongo.stream(changed, BillDocument.class, MongoBills.NAME).map(BillDocument::bill);
    }

    private static List<Criteria> criteria(Search search) {
        var all = new ArrayList<Criteria>();
        var appointment = search.appointment();
        if (appointment != null) {
            all.add(where("appointmentId").is(appointment.value()));
        }
        var id = search.providersId();
        if (id != null) {
            all.add(where(id.startsWith(OF_A_PAYMENT) ? "paymentIds" : "orderIds")
                    .is(id));
        }
        var doctor = search.doctor();
        if (doctor != null) {
            all.add(where("doctorId").is(doctor.value()));
        }
        var patients = search.patients();
        if (patients != null) {
            all.add(oneOf("patientId", patients.stream().map(PatientId::value)));
        }
        if (!search.statuses().isEmpty()) {
            all.add(oneOf("status", search.statuses().stream().map(Enum::name).sorted()));
        }
        var range = search.changedWithin();
        if (range != null) {
            all.add(where(CHANGED).gte(Date.from(range.start())).lt(Date.from(range.end())));
        }
        return all;
    }

    /** One value as itself, so that an index goes on in its own order behind it. */
    private static Criteria oneOf(String field, Stream<String> values) {
        var all = values.toList();
        return all.size() == 1 ? where(field).is(all.get(0)) : where(field).in(all);
    }

    private static Money money(@Nullable Document sums, String part, Currency currency) {
        var sum = sums == null
                ? 0
                : Objects.requireNonNull(sums.get(part, Number.class)).longValue();
        return new Money(sum, currency);
    }
}
