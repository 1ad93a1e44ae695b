package com.prescripto.booking.patients.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.SearchWords;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.PatientSearch;
import com.prescripto.booking.patients.Patients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Patients in MongoDB, each with its unsent facts in the same document. */
@Repository
class MongoPatients implements Patients {

    private static final String COLLECTION = "patients";

    private final MongoTemplate mongo;
    private final AggregateCollection<PatientDocument> collection;

    MongoPatients(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(COLLECTION, PatientDocument.class);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("sort", ASC).named("list"));
        indexes.createIndex(new Index("terms", ASC).named("terms"));
    }

    @Override
    public Optional<Patient> find(PatientId id) {
        return Optional.ofNullable(mongo.findById(id.value(), PatientDocument.class, COLLECTION))
                .map(PatientDocument::patient);
    }

    @Override
    public Map<PatientId, Patient> findAll(Collection<PatientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(PatientId::value).distinct().toList();
        return mongo.find(query(where("_id").in(values)), PatientDocument.class, COLLECTION).stream()
                .map(PatientDocument::patient)
                .collect(Collectors.toUnmodifiableMap(Patient::id, patient -> patient));
    }

    @Override
    public Listing<Patient> search(PatientSearch search) {
        var all = new ArrayList<Criteria>();
        if (search.text() != null) {
            SearchWords.typed(search.text())
                    .forEach(word -> all.add(where("terms").regex(startingWith(word))));
        }
        if (search.after() != null) {
            var last = mongo.findById(search.after(), PatientDocument.class, COLLECTION);
            if (last == null) {
                return new Listing<>(List.of(), null);
            }
            all.add(where("sort").gt(last.sort()));
        }
        var filter = all.isEmpty() ? new Query() : query(new Criteria().andOperator(all));
        // One more than asked for tells whether there is a next page.
        var found = mongo.find(
                filter.with(Sort.by(ASC, "sort")).limit(search.limit() + 1), PatientDocument.class, COLLECTION);
        var items = found.stream()
                .limit(search.limit())
                .map(PatientDocument::patient)
                .toList();
        var more = found.size() > items.size();
        return new Listing<>(items, more ? items.get(items.size() - 1).id().value() : null);
    }

    @Override
    public long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    @Override
    public boolean add(Patient.Change registered) {
        var patient = registered.patient();
        try {
            collection.insert(patient.id().value(), PatientDocument.of(patient), registered.fact());
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public boolean save(Patient.Change change) {
        var patient = change.patient();
        return collection.update(patient.id().value(), patient.version(), PatientDocument.of(patient), change.fact());
    }

    /** Anchored and quoted: what was typed is never a pattern, and the index is used. */
    private static Pattern startingWith(String word) {
        return Pattern.compile("^" + Pattern.quote(word));
    }
}
