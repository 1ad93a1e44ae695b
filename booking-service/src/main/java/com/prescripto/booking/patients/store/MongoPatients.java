package com.prescripto.booking.patients.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.patients.Patients;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
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
}
